import path from 'node:path';
import type { StageProblem } from '../../types.ts';
import { EXERCISE_CAPS, type Caps } from './caps.ts';
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
export function collect(folder: string, caps: Caps = EXERCISE_CAPS): Collected {
  const { sources, data, problems, notes } = walk(folder, caps);
  const collected: Collected = { files: [], problems, notes };
  let bytesLeft = caps.bytes;
  for (const name of sources) take(name, 'source');
  for (const name of data) take(name, 'data');
  return collected;

  function take(name: string, kind: 'source' | 'data'): void {
    if (collected.files.length === caps.files) return onlyOnce('too-many-files', name, kind, tooMany(caps));
    const end = readRegularFile(path.join(folder, name), Math.min(caps.fileBytes, bytesLeft));
    if (end.kind === 'bytes') {
      bytesLeft -= end.bytes.length;
      const decoded = decode(end.bytes);
      if ('text' in decoded) collected.files.push({ path: name, text: decoded.text, kind });
      else refuse('unsupported-encoding', name, kind, `is ${decoded.encoding}. ${SAVE_AS_UTF_8}`);
    } else if (end.kind === 'too-large') {
      refuse('too-large', name, kind, bytesLeft < caps.fileBytes ? tooMuch(caps) : tooLarge(caps));
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

function tooMany({ files, remedy }: Caps): string {
  return `is one file too many: ${files} are read at most. ${remedy}`;
}

function tooLarge({ fileBytes }: Caps): string {
  return `is larger than ${Math.round(fileBytes / 1024)} kB. Source files are much smaller: move it out of the folder.`;
}

function tooMuch({ bytes, remedy }: Caps): string {
  return `does not fit any more: ${Math.round(bytes / 1024 / 1024)} MB are read at most. ${remedy}`;
}

const SAVE_AS_UTF_8 = 'Save it as UTF-8: most editors show the encoding at the bottom of the window.';
