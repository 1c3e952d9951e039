import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** A folder that was made beside the exercises instead of in one of them, where nothing reads it. */
export interface StrayFolder {
  /** From the workbook's root, with `/`. */
  folder: string;
  /** What it is, and what to do with it. */
  sentence: string;
}

/**
 * Finds `models/`, `migrations/`, `seeders/` and `config/` in the workbook's root and in `exercises/`: what a command
 * that ran in the wrong folder leaves behind, and a learner then wonders about.
 *
 * @param exercise the one that is being worked on, if that is known: what was misplaced probably belongs there
 */
export async function strayFolders(root: string, exercise?: string): Promise<StrayFolder[]> {
  const found = await Promise.all(['', 'exercises'].map((place) => straysIn(root, place, exercise)));
  return found.flat();
}

async function straysIn(root: string, place: string, exercise: string | undefined): Promise<StrayFolder[]> {
  const entries = await readdir(path.join(root, place), { withFileTypes: true }).catch(() => []);
  const strays = entries.filter((entry) => entry.isDirectory() && MISPLACED.has(entry.name.toLowerCase()));
  return Promise.all(
    strays.map(async ({ name }) => {
      const folder = place === '' ? name : `${place}/${name}`;
      const files = await filesIn(path.join(root, folder));
      const where = place === '' ? 'in the root of the workbook' : 'beside the exercises';
      return {
        folder,
        sentence: `${folder}/ was made ${where}, where nothing reads it. ${remedy(name, files, exercise)}`,
      };
    }),
  );
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.map(({ name }) => name).filter((name) => !name.startsWith('.'));
}

function remedy(name: string, files: string[], exercise: string | undefined): string {
  const kind = name.toLowerCase();
  if (kind === 'config') return 'Every exercise has a config/ of its own, so delete this one.';
  if (files.length === 0) return 'It is empty, so delete it.';
  const what = files.length > MOST_NAMED ? `its ${files.length} files` : listed(files.sort());
  const to = exercise
    ? `exercises/${exercise}/${kind}`
    : `exercises/<name>/${kind}, into the exercise that you made it for`;
  return `Move ${what} to ${to}, then delete it.`;
}

function listed(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

const MISPLACED = new Set(['models', 'migrations', 'seeders', 'config']);
const MOST_NAMED = 3;
