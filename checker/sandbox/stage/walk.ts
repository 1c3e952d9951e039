import fs from 'node:fs';
import path from 'node:path';
import type { StageProblem } from '../../types.ts';
import { EXERCISE_CAPS, type Caps } from './caps.ts';
import { kindOf } from './kinds.ts';
import { shown } from './shown.ts';

/** The files of a folder that are worth reading, in the order of their paths, and what was left out. */
export interface Walked {
  sources: string[];
  data: string[];
  problems: StageProblem[];
  notes: string[];
}

/**
 * Lists a folder without following anything out of it and without reading more entries than a project has. Hidden
 * files, `node_modules` and what is neither source nor data are passed over in silence.
 *
 * @param folder absolute path; one that is missing, or is no folder, has no files
 */
export function walk(folder: string, caps: Caps = EXERCISE_CAPS): Walked {
  const walked: Walked = { sources: [], data: [], problems: [], notes: [] };
  let left = caps.entries;
  enter('', 0);
  walked.sources.sort();
  walked.data.sort();
  return walked;

  function enter(inside: string, depth: number): void {
    const entries = list(path.join(folder, inside), inside, walked, left);
    left -= entries.length;
    if (left <= 0) return tooMany(walked, inside, caps);
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (left <= 0) return;
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const name = inside + entry.name;
      if (!entry.isDirectory()) place(entry, name);
      else if (depth < caps.depth) enter(`${name}/`, depth + 1);
      else walked.notes.push(`${shown(name)} was left out: its folders are nested too deeply.`);
    }
  }

  function place(entry: fs.Dirent, name: string): void {
    const kind = kindOf(name);
    if (entry.isSymbolicLink()) walked.notes.push(`${shown(name)} was left out: it is a symbolic link.`);
    else if (!entry.isFile()) walked.notes.push(`${shown(name)} was left out: it is not a regular file.`);
    else if (kind === 'source') walked.sources.push(name);
    else if (kind === 'data') walked.data.push(name);
  }
}

/** Reads one folder's entries, at most one more than may be left. */
function list(folder: string, inside: string, walked: Walked, left: number): fs.Dirent[] {
  const entries: fs.Dirent[] = [];
  let directory: fs.Dir | undefined;
  try {
    directory = fs.opendirSync(folder);
    for (let entry = directory.readSync(); entry && entries.length <= left; entry = directory.readSync()) {
      entries.push(entry);
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // Gone, or never there: that is the same to us.
    if (code !== 'ENOENT' && code !== 'ENOTDIR') walked.problems.push(unreadableFolder(inside, code));
  } finally {
    closeQuietly(directory);
  }
  return entries;
}

function closeQuietly(directory: fs.Dir | undefined): void {
  try {
    directory?.closeSync();
  } catch {
    // Closed by the error that ended the reading.
  }
}

function unreadableFolder(inside: string, code: string | undefined): StageProblem {
  const file = inside.replace(/\/$/, '');
  const what = file === '' ? 'The folder' : `The folder ${shown(file)}`;
  const message = `${what} cannot be read (${code ?? 'unknown error'}). Give yourself permission to read it.`;
  return { id: 'unreadable', file, line: 1, message };
}

function tooMany(walked: Walked, inside: string, caps: Caps): void {
  const file = inside.replace(/\/$/, '');
  const message = `There are more than ${caps.entries} files here. ${caps.remedy}`;
  walked.problems.push({ id: 'too-many-files', file, line: 1, message });
}
