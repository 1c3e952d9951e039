import path from 'node:path';
import { isDeclaration, isTypeScript, kindOf, stemOf } from './kinds.ts';
import { shown } from './shown.ts';

/** Which files are models and migrations, by where they are. */
export interface Layout {
  models: string[];
  /** `models/index.*`, if there is one. */
  index?: string;
  migrations: string[];
  notes: string[];
}

/** Folders that somebody has named, so that they need not be found. */
export interface Named {
  models?: string;
  migrations?: string;
}

/** The same, and files elsewhere that are loaded after the models because they associate them. */
export interface NamedAll extends Named {
  associating?: string[];
}

/**
 * Finds the models in the shallowest folder `models` and the migrations in the shallowest folder `migrations`, so that
 * a learner's own application is laid out well enough.
 *
 * @param files paths of everything staged
 * @param named where they are, if that is known
 */
export function layOut(files: readonly string[], named: NamedAll = {}): Layout {
  const notes: string[] = [];
  const sources = files.filter((file) => kindOf(file) === 'source' && !isDeclaration(file));
  const models = named.models ?? shallowest(sources, 'models');
  const migrations = named.migrations ?? shallowest(sources, 'migrations');
  const index = models === undefined ? undefined : indexOf(sources, models);
  const isModel = (file: string): boolean => within(file, models) && !NOT_A_MODEL.test(path.posix.basename(file));
  return {
    models: [...withoutCompiled(sources.filter(isModel), notes).sort(), ...(named.associating ?? [])],
    ...(index !== undefined && { index }),
    migrations: withoutCompiled(
      sources.filter((file) => folderOf(file) === migrations),
      notes,
    ).sort(byBaseName),
    notes,
  };
}

/** The folder of that name nearest to the top; what a build wrote comes last among equals. */
function shallowest(files: readonly string[], name: string): string | undefined {
  const folders = files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    const at = parts.findIndex((part) => part.toLowerCase() === name);
    return at === -1 ? [] : [parts.slice(0, at + 1).join('/')];
  });
  return [...new Set(folders)].sort((one, other) => compare(rank(one), rank(other)))[0];
}

function rank(folder: string): string {
  const depth = String(folder.split('/').length).padStart(3, '0');
  return `${depth} ${BUILT.test(folder) ? 1 : 0} ${folder}`;
}

function within(file: string, folder: string | undefined): boolean {
  return folder !== undefined && file.startsWith(`${folder}/`);
}

function folderOf(file: string): string {
  return path.posix.dirname(file);
}

function indexOf(sources: readonly string[], folder: string): string | undefined {
  const found = sources.filter(
    (file) => folderOf(file) === folder && /^index\.[^.]+$/i.test(path.posix.basename(file)),
  );
  return withoutCompiled(found, []).sort()[0];
}

/** Where user.ts and user.js stand side by side, the second was made from the first: loading both defines all twice. */
function withoutCompiled(files: string[], notes: string[]): string[] {
  const written = new Set(files.filter(isTypeScript).map(stemOf));
  return files.filter((file) => {
    if (isTypeScript(file) || !written.has(stemOf(file))) return true;
    notes.push(`${shown(file)} was not loaded: the TypeScript file of the same name stands beside it.`);
    return false;
  });
}

function byBaseName(one: string, other: string): number {
  return compare(path.posix.basename(one), path.posix.basename(other));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

const NOT_A_MODEL = /^index\.[^.]+$|\.(?:test|spec)\.[^.]+$/i;
const BUILT = /(?:^|\/)(?:dist|build|out|lib|coverage)\//i;
