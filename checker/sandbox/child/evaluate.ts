import * as sequelizePackage from 'sequelize';
import type { Loaded } from './probes.ts';
import { isPending, shownValue, teachInspect, type ShownValue } from './shown-value.ts';

/** A line of the console as the judge sends it: an async function's source, and the names that outlive it. */
interface Line {
  code: string;
  names: string[];
  width: number;
}

/**
 * Runs one line that a person typed into the console, with the models by their names around it. What it declares stays
 * for the next line, until the models are loaded anew.
 *
 * @returns what it gave, as text
 * @throws what the line throws
 */
export async function evaluateLine(loaded: Loaded, { code, names, width }: Line): Promise<ShownValue> {
  teachInspect();
  sendOutput(loaded.print);
  const scope = scopeOf(loaded);
  for (const name of names) if (!Object.hasOwn(scope, name)) scope[name] = undefined;
  const line = new Function('scope', `with (scope) { return ${code}\n}`)(scope) as () => Promise<unknown[]>;
  const [value] = (await line()) ?? [];
  if (value !== undefined) scope['_'] = value;
  // Before it settles: a promise is shown as one.
  const shown = shownValue(value, width);
  for (const kept of [value, ...names.map((name) => scope[name])]) await giveTime(kept);
  return shown;
}

/** Not the global object: a model may be called Map or Event. */
function scopeOf(loaded: Loaded): Record<string, unknown> {
  const known = scopes.get(loaded);
  if (known) return known;
  const { models, sequelize } = loaded;
  const { Op, DataTypes, QueryTypes } = sequelizePackage;
  // Models of a Sequelize that the learner made are not in ours.
  const own = Object.values(models)[0]?.sequelize ?? sequelize;
  const scope = Object.assign(Object.create(null), { Op, DataTypes, QueryTypes, models, sequelize: own }, models);
  scopes.set(loaded, scope);
  return scope;
}

/** A promise that nobody awaited: its SQL is shown with its own line, and its failure belongs to whoever awaits it. */
async function giveTime(value: unknown): Promise<void> {
  if (!isPending(value)) return;
  const settled = value.then(
    () => {},
    () => {},
  );
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, UNAWAITED_MS).unref())]);
}

/**
 * What is printed goes the way of the SQL, so that both come in their order. Only so much of it at a time: the rest
 * takes the pipe, which stops whoever prints without end.
 */
function sendOutput(print: (text: string) => void): void {
  room = ROOM;
  if (redirected) return;
  redirected = true;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = ((chunk: unknown, ...rest: unknown[]) => {
      const text = String(chunk);
      if (text.length > room) return write(chunk, ...rest);
      room -= text.length;
      print(text);
      const done = rest.at(-1);
      if (typeof done === 'function') process.nextTick(done);
      return true;
    }) as typeof stream.write;
  }
}

const scopes = new WeakMap<Loaded, Record<string, unknown>>();
const UNAWAITED_MS = 300;
const ROOM = 64_000;
let room = 0;
let redirected = false;
