import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isPassedOver } from './exercise-folders.ts';
import { assignmentPrefix, studentName } from './student-name.ts';

/** Everything that one student handed in. */
export interface HandedIn {
  student: string;
  id?: string;
  late: boolean;
  /** Folders and zips, as absolute paths: whoever hands in twice has two. */
  sources: { place: string; zip: boolean }[];
}

/**
 * Tells who handed in what, from the names in a class folder: a folder or a zip for each student, the clones of a GitHub
 * Classroom, or what was downloaded from Canvas or Moodle.
 *
 * @returns in the order of the names
 */
export async function handedIn(directory: string): Promise<HandedIn[]> {
  const entries = (await readdir(directory, { withFileTypes: true })).filter(({ name }) => !isPassedOver(name));
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const zips = entries.filter((entry) => entry.isFile() && ZIP.test(entry.name)).map(({ name }) => name);
  const prefix = (await areClones(directory, folders)) ? assignmentPrefix(folders) : '';
  const known = new Map<string, HandedIn>();
  for (const name of [...folders, ...zips].sort()) {
    const zip = zips.includes(name);
    const bare = zip ? name.replace(ZIP, '') : name.slice(prefix.length);
    const { student, id, late = false } = studentName(bare);
    const key = `${student}\0${id ?? ''}`;
    const one = known.get(key) ?? { student, ...(id !== undefined && { id }), late: false, sources: [] };
    one.sources.push({ place: path.join(directory, name), zip });
    one.late ||= late;
    known.set(key, one);
  }
  return withNamesOfTheirOwn([...known.values()]).sort((one, other) =>
    one.student.localeCompare(other.student, 'en', { numeric: true }),
  );
}

/** Two people of the same name are told apart by the platform's number. */
function withNamesOfTheirOwn(all: HandedIn[]): HandedIn[] {
  const often = (name: string): boolean => all.filter(({ student }) => student === name).length > 1;
  return all.map((one) => (one.id && often(one.student) ? { ...one, student: `${one.student} (${one.id})` } : one));
}

async function areClones(directory: string, folders: string[]): Promise<boolean> {
  const found = folders.map((name) =>
    lstat(path.join(directory, name, '.git')).then(
      () => true,
      () => false,
    ),
  );
  return folders.length > 1 && (await Promise.all(found)).every(Boolean);
}

const ZIP = /\.zip$/i;
