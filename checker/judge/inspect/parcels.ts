import { reachable, type Modules } from '../../sandbox/stage/connections.ts';
import { read } from '../../sandbox/stage/reading.ts';
import type { Staged, StagedFile } from '../../types.ts';

/** A project in pieces that fit into one message to the child each. */
export interface Parcels {
  /** Everything that the models need; undefined where that is too much. */
  models: Staged | undefined;
  /** The migrations, some at a time, with what they import. */
  migrations: Staged[];
}

/** Takes a staged project apart. Maps are left out: places are found on this side. */
export function parcelsOf(staged: Staged, standIns: StagedFile[]): Parcels {
  const light = staged.files.map((file) => ({
    ...file,
    ...(file.code !== undefined && { code: withoutMap(file.code) }),
  }));
  const migrations = new Set(staged.migrations);
  const rest = light.filter(({ path }) => !migrations.has(path));
  const { modelsIndex, models } = staged;
  const needed = neededBy([...models, ...(modelsIndex === undefined ? [] : [modelsIndex])], light);
  const fits = [rest, rest.filter(({ path }) => needed.has(path))].find(
    (files) => sizeOf([...files, ...standIns]) < MOST,
  );
  return {
    models: fits && { ...staged, files: [...fits, ...standIns], migrations: [] },
    migrations: batches(staged, light, standIns),
  };
}

function batches(staged: Staged, light: StagedFile[], standIns: StagedFile[]): Staged[] {
  const own = light.filter(({ path }) => staged.migrations.includes(path));
  const needed = neededBy(staged.migrations, light);
  const shared = [...light.filter((file) => needed.has(file.path) && !own.includes(file)), ...standIns];
  const found: StagedFile[][] = [];
  let room = 0;
  // In their order, which is not that of the folder's other files.
  for (const path of staged.migrations) {
    const file = own.find((one) => one.path === path)!;
    const size = sizeOf([file]);
    if (room < size) {
      found.push([]);
      room = MOST - sizeOf(shared);
    }
    found.at(-1)!.push(file);
    room -= size;
  }
  const { modelsIndex: _, ...rest } = staged;
  return found.map((files) => ({
    ...rest,
    files: [...shared, ...files],
    models: [],
    migrations: files.map(({ path }) => path),
  }));
}

/** Data may be read by any of them. */
function neededBy(entries: string[], files: StagedFile[]): Set<string> {
  const sources = files.filter(({ kind }) => kind === 'source');
  const modules: Modules = new Map(sources.map(({ path, text }) => [path, read(path, text).imports]));
  const found = reachable(entries, modules, new Set(files.map(({ path }) => path)));
  for (const { path, kind } of files) if (kind === 'data' && !/^package\.json$/.test(path)) found.add(path);
  return found;
}

function sizeOf(files: StagedFile[]): number {
  return files.reduce((sum, { path, code, text, kind }) => {
    return sum + Buffer.byteLength(JSON.stringify({ path, code, ...(kind === 'data' && { text }) }));
  }, 0);
}

function withoutMap(code: string): string {
  return code.replace(/\/\/# sourceMappingURL=data:\S*\s*$/, '');
}

/** Below what one message may hold, with room for what is around the files. */
const MOST = 900 * 1024;
