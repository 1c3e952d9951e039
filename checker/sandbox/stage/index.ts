import type { SourceFacts, Staged, StagedFile, StageProblem } from '../../types.ts';
import type { Caps } from './caps.ts';
import { collect, type Collected } from './collect.ts';
import { asynchronous, reachable, requestsInto, type Modules } from './connections.ts';
import { holdsFunctions, kindOf } from './kinds.ts';
import { layOut, type NamedAll } from './layout.ts';
import { compileOnce, read, type Reading } from './reading.ts';

/**
 * Reads a submission once and makes it ready for the child: decoded, compiled, laid out, and read for evidence. What is
 * wrong with a file that gets loaded is a problem; with any other file it is a note, and the file is left out.
 *
 * @param folder absolute path of an exercise folder; a missing one has no files
 * @param options.caps how much is read; what an exercise may have without it
 * @param options.named where models, migrations and associations are, if that is known
 * @returns the staged copy; equal folders share parts of it, so it must not be changed
 */
export async function stage(folder: string, options: { caps?: Caps; named?: NamedAll } = {}): Promise<Staged> {
  const collected = collect(folder, options.caps);
  const readings = readAll(collected);
  const modules: Modules = new Map([...readings].map(([file, { imports }]) => [file, imports]));
  const known = new Set([...collected.files.map((file) => file.path), ...collected.problems.map(({ file }) => file)]);
  const layout = layOut([...known], options.named);
  if (!isIndexOfOwn(readings.get(layout.index ?? ''))) delete layout.index;
  const functions = [...known].filter((file) => readings.has(file) && holdsFunctions(file));
  const index = layout.index === undefined ? [] : [layout.index];
  const entries = [...layout.models, ...index, ...layout.migrations, ...functions];
  const loaded = entries.length > 0 ? reachable(entries, modules, known) : known;
  const compiled = compileAll(collected, modules);
  const all = [...collected.problems, ...compiled.problems].sort(byPlace);
  const harmless = all.filter((one) => !isBlocking(one, loaded));
  const usable = new Set(compiled.files.map((file) => file.path));
  return {
    files: compiled.files,
    models: layout.models.filter((file) => usable.has(file)),
    ...(usable.has(layout.index ?? '') && { modelsIndex: layout.index }),
    migrations: layout.migrations.filter((file) => usable.has(file)),
    problems: all.filter((one) => !harmless.includes(one)),
    notes: [...collected.notes, ...layout.notes, ...harmless.map(noteOf)].slice(0, MOST_NOTES),
    facts: factsOf(readings, loaded, layout.migrations),
  };
}

function readAll(collected: Collected): Map<string, Reading> {
  const sources = collected.files.filter((file) => file.kind === 'source');
  return new Map(sources.map((file) => [file.path, read(file.path, file.text)]));
}

function compileAll(collected: Collected, modules: Modules): { files: StagedFile[]; problems: StageProblem[] } {
  const slow = asynchronous(modules);
  const files: StagedFile[] = [];
  const problems: StageProblem[] = [];
  for (const file of collected.files) {
    const imports = modules.get(file.path);
    if (!imports) {
      files.push(file);
      continue;
    }
    const async = slow.has(file.path);
    const result = compileOnce(file.path, file.text, {
      async,
      requests: requestsInto(file.path, imports.requests, modules, slow),
    });
    if ('problem' in result) problems.push(result.problem);
    else files.push({ ...file, code: result.code, ...(async && { async }) });
  }
  return { files, problems };
}

/** An index that only gathers the model files is not needed; one that defines or associates models is. */
function isIndexOfOwn(reading: Reading | undefined): boolean {
  return reading !== undefined && (reading.facts.associations.length > 0 || reading.facts.models.length > 0);
}

/** Too much of everything is always in the way; a file only when it is loaded; a folder when models may be in it. */
function isBlocking(problem: StageProblem, loaded: ReadonlySet<string>): boolean {
  if (problem.id === 'too-many-files' || loaded.has(problem.file)) return true;
  return kindOf(problem.file) === undefined && /^$|(?:^|\/)(?:models|migrations)(?:\/|$)/i.test(problem.file);
}

function noteOf(problem: StageProblem): string {
  return `Left out, as nothing loads it: ${problem.message}`;
}

function byPlace(one: StageProblem, other: StageProblem): number {
  return one.file < other.file ? -1 : one.file > other.file ? 1 : one.line - other.line;
}

/** Only what gets loaded is evidence: an old copy in another folder says nothing. */
function factsOf(
  readings: ReadonlyMap<string, Reading>,
  loaded: ReadonlySet<string>,
  migrations: string[],
): SourceFacts {
  const facts: SourceFacts = { associations: [], associates: [], models: [], migrations: [], calls: [] };
  for (const [file, reading] of readings) {
    if (!loaded.has(file)) continue;
    facts.associations.push(...reading.facts.associations);
    facts.associates.push(...reading.facts.associates);
    facts.models.push(...reading.facts.models);
    facts.calls.push(...reading.facts.calls);
  }
  facts.migrations = migrations.flatMap((file) => readings.get(file)?.facts.migrations ?? []);
  return facts;
}

const MOST_NOTES = 20;
