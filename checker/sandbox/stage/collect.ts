import path from 'node:path';
import type { StageProblem } from '../../types.ts';
import { decode } from './decode.ts';
import { readRegularFile } from './read-file.ts';
import { shown } from './shown.ts';
import { walk } from './walk.ts';

/** The texts of a folder, read once. A file with a problem is in `problems` and not in `files`. */
export interface Collected {
  files: { path: string; text: string; kind: 'source' | 'data' }[];
  problems: StageProblem[];
  notes: string[];
}

/**
 * Reads the sources and data of a folder within the caps. Sources come first, so that data never costs a source its
 * place; data that cannot be taken is only noted.
 *
 * @param folder absolute path
 */
export function collect(folder: string): Collected {
  const { sources, data, problems, notes } = walk(folder);
  const collected: Collected = { files: [], problems, notes };
  let bytesLeft = MOST_BYTES;
  for (const name of sources) take(name, 'source');
  for (const name of data) take(name, 'data');
  return collected;

  function take(name: string, kind: 'source' | 'data'): void {
    if (collected.files.length === MOST_FILES) return onlyOnce('too-many-files', name, kind, TOO_MANY);
    const end = readRegularFile(path.join(folder, name), Math.min(FILE_BYTES, bytesLeft));
    if (end.kind === 'bytes') {
      bytesLeft -= end.bytes.length;
      const decoded = decode(end.bytes);
      if ('text' in decoded) collected.files.push({ path: name, text: decoded.text, kind });
      else refuse('unsupported-encoding', name, kind, `is ${decoded.encoding}. ${SAVE_AS_UTF_8}`);
    } else if (end.kind === 'too-large') {
      refuse('too-large', name, kind, bytesLeft < FILE_BYTES ? TOO_MUCH : TOO_LARGE);
    } else if (end.kind === 'unreadable') {
      refuse('unreadable', name, kind, `cannot be read (${end.code}). Give yourself permission to read it.`);
    } else if (end.kind === 'not-regular') {
      notes.push(`${shown(name)} was left out: it is not a regular file.`);
    } else if (name.includes('\uFFFD')) {
      notes.push(`${shown(name)} was left out: its name is not UTF-8.`);
    }
  }

  function refuse(id: StageProblem['id'], name: string, kind: 'source' | 'data', what: string): void {
    if (kind === 'source') problems.push({ id, file: name, line: 1, message: `${shown(name)} ${what}` });
    else notes.push(`${shown(name)} was left out: it ${what}`);
  }

  function onlyOnce(id: StageProblem['id'], name: string, kind: 'source' | 'data', what: string): void {
    if (!problems.some((problem) => problem.id === id)) refuse(id, name, kind, what);
  }
}

const MOST_FILES = 300;
const FILE_BYTES = 256 * 1024;
const MOST_BYTES = 4 * 1024 * 1024;
const TOO_MANY = `is one file too many: ${MOST_FILES} are read at most. Keep only the files of the exercise in its folder.`;
const TOO_LARGE = 'is larger than 256 kB. Source files of an exercise are much smaller: move it out of the folder.';
const TOO_MUCH = 'does not fit any more: 4 MB are read at most. Keep only the files of the exercise in its folder.';
const SAVE_AS_UTF_8 = 'Save it as UTF-8: most editors show the encoding at the bottom of the window.';
