import type { Step } from '../script.ts';
import type { World } from './world.ts';

/** What the blocks report to while they run. */
export interface Stage {
  console: Console;
  begin(): void;
  threw(error: unknown): void;
  end(index: number): Promise<void>;
}

/**
 * Makes one function of all blocks under a heading, so that a later one sees the names that an earlier one declared.
 *
 * @returns the function, or a sentence when the blocks are no JavaScript together
 */
export function compileProgram(steps: Step[], world: World, stage: Stage): (() => Promise<void>) | string {
  const { sequelize, library, models, migrate, undo } = world;
  const scope: Record<string, unknown> = {
    ...models,
    models,
    sequelize,
    queryInterface: sequelize.getQueryInterface(),
    Sequelize: library.Sequelize,
    DataTypes: library.DataTypes,
    Op: library.Op,
    migrate,
    undo,
    require: world.require,
    exports: {},
    console: stage.console,
    stage,
  };
  const body = steps.map((step, index) => `stage.begin();\n${guarded(step)}\nawait stage.end(${index});`).join('\n');
  try {
    const run = new AsyncFunction(...Object.keys(scope), body);
    return () => run(...Object.values(scope)) as Promise<void>;
  } catch (error) {
    return (error as Error).message;
  }
}

function guarded({ sql, code, throws }: Step): string {
  const text = sql ? `await sequelize.query(${JSON.stringify(code)});` : code;
  return throws ? `try {\n${text}\n} catch (error) { stage.threw(error); }` : text;
}

const AsyncFunction = (async () => {}).constructor as new (
  ...args: string[]
) => (...args: unknown[]) => Promise<unknown>;
