import type { Model, ModelStatic } from 'sequelize';
import { modelsIn, plainDeep } from './plain.ts';
import { watchQueries } from './unfinished.ts';

/** What calling a function of the learner's gave. */
export interface CalledFunction {
  /** Names of the functions that are exported beside it, for a near miss. */
  exported: string[];
  /** Absent when there is no such function. */
  call?: {
    /** Whether it gave back a promise, as everything does that asks a database. */
    promise: boolean;
    /** Whether the database was still at work for it when it answered. */
    unfinished: boolean;
    /** The models whose instances were in the answer, where plain objects may have been asked for. */
    instancesOf: string[];
    value: unknown;
  };
}

/** Where functions that an exercise asks for are found. */
interface Sources {
  files: string[];
  load(file: string): unknown;
}

/**
 * Calls a function that the task asked for by its name, with the models and one object of data.
 *
 * @throws what the function throws
 */
export async function callFunction(
  models: Record<string, ModelStatic<Model>>,
  { files, load }: Sources,
  { name, data }: { name: string; data: unknown },
): Promise<CalledFunction> {
  const exported = new Map<string, (...args: unknown[]) => unknown>();
  for (const file of files) collect(await load(file), file, exported);
  const names = [...exported.keys()].map(String);
  const wanted = exported.get(name);
  if (!wanted) return { exported: names };
  const watches = [...new Set(Object.values(models).map((model) => model.sequelize!))].map(watchQueries);
  const given = wanted(models, data);
  const promise = typeof (given as Promise<unknown> | undefined)?.then === 'function';
  const value = await given;
  const running = await Promise.all(watches.map((watch) => watch.areRunning()));
  const unfinished = running.includes(true);
  return { exported: names, call: { promise, unfinished, instancesOf: modelsIn(value), value: plainDeep(value) } };
}

/** Exported by its name, as a property of the default export, or as the default export itself. */
function collect(module: unknown, file: string, into: Map<string, (...args: unknown[]) => unknown>): void {
  const add = (name: string, value: unknown): void => {
    if (typeof value === 'function' && !into.has(name)) into.set(name, value as (...args: unknown[]) => unknown);
  };
  if (typeof module === 'function') add(module.name || file, module);
  const { default: main, ...rest } = { ...(module as Record<string, unknown>) };
  for (const [name, value] of Object.entries(rest)) add(name, value);
  if (typeof main === 'function') add(main.name || file, main);
  else if (main && typeof main === 'object') for (const [name, value] of Object.entries(main)) add(name, value);
}
