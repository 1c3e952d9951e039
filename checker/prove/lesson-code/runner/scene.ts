import { setImmediate as tick } from 'node:timers/promises';
import { format } from 'node:util';
import type { Outcome, Scene, SceneOutcome } from '../script.ts';
import { compileProgram } from './program.ts';
import { readRows, readSchema } from './tables.ts';
import { buildWorld, type World } from './world.ts';

/**
 * Plays one scene and says what came out. An error of the lesson's code is an outcome.
 *
 * @param storage where its database is made
 */
export async function playScene(root: string, storage: string, scene: Scene): Promise<SceneOutcome> {
  let now = empty();
  const outcome: SceneOutcome = { preparation: now, steps: [], schema: [] };
  const threw = (error: unknown): void => void (now.error ??= textOf(error));
  const world = buildWorld(root, storage, scene, (sql) => now.sql.push(sql));
  const settle = settling(world);
  // A promise that nobody waits for rejects here, and counts for the step that made it.
  process.on('unhandledRejection', threw);
  try {
    await prepare(world).catch(threw);
    await settle();
    if (now.error !== undefined) return outcome;
    outcome.schema = await readSchema(world.sequelize);
    const program = compileProgram(scene.steps, world, {
      console: consoleFor((text) => (now.printed += text)),
      begin: () => void outcome.steps.push((now = empty())),
      threw,
      end: async (index) => {
        await settle();
        for (const table of scene.steps[index]!.rows) now.rows[table] = await readRows(world.sequelize, table);
      },
    });
    if (typeof program === 'string') return { ...outcome, unreadable: program };
    await program().catch(threw);
    await settle();
    return outcome;
  } finally {
    process.off('unhandledRejection', threw);
    await world.sequelize.close();
  }
}

async function prepare(world: World): Promise<void> {
  await world.load();
  await world.makeTables();
}

function empty(): Outcome {
  return { sql: [], printed: '', rows: {} };
}

/** Waits for the statements that nobody waited for, so that a forgotten `await` comes out the same every time. */
function settling({ sequelize }: World): () => Promise<void> {
  const open = new Set<Promise<unknown>>();
  const query = sequelize.query.bind(sequelize) as (...args: unknown[]) => Promise<unknown>;
  sequelize.query = ((...args: unknown[]) => {
    const answer = query(...args);
    open.add(answer);
    answer.finally(() => open.delete(answer)).catch(() => {});
    return answer;
  }) as typeof sequelize.query;
  return async () => {
    do {
      await Promise.allSettled(open);
      await tick();
    } while (open.size > 0);
  };
}

function consoleFor(write: (text: string) => void): Console {
  const say = (...values: unknown[]): void => write(`${format(...values)}\n`);
  return { ...console, log: say, info: say, warn: say, error: say };
}

/** As Node ends its report of an error, and the database's own words where Sequelize hides them. */
function textOf(error: unknown): string {
  const text = String(error);
  const { parent, errors } = error as { parent?: Error; errors?: { message: string }[] };
  const details = [...new Set(errors?.map((one) => one.message))].map((message) => `  ${message}`);
  if (parent && !text.includes(parent.message)) details.push(`  parent: ${String(parent.message)}`);
  return [text, ...details].join('\n');
}
