import { mkdir, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { Problem } from '../../errors.ts';
import type { Printer } from '../../print.ts';
import type { ResultsDocument } from '../../report/results.ts';
import { removeStalePages } from './pages.ts';
import type { Output, Rendered } from './plan.ts';

/** How to tell the person about what was written. */
export interface Telling {
  printer: Printer;
  cwd: string;
  /** True where standard output has the results document already, and nothing else may be there. */
  json: boolean;
}

/**
 * Writes what was asked for, each file whole or not at all. What cannot be written where it was wanted is put where it
 * can, so that no result is lost: into the folder for temporary files, or as the last resort on standard output.
 *
 * @returns true when everything is where it was wanted
 */
export async function writeOutputs(outputs: Output[], document: ResultsDocument, telling: Telling): Promise<boolean> {
  const { printer, cwd, json } = telling;
  const tell = (text: string): void => (json ? printer.err(text) : printer.out(text));
  if (outputs.length > 0) tell('');
  let lost = false;
  let complete = true;
  for (const output of outputs) {
    const { option, target } = output;
    try {
      const rendered = output.render(document);
      for (const note of rendered.notes) tell(note);
      const reason = await writeAll(output, rendered);
      if (reason === undefined) {
        tell(`Wrote ${show(target, cwd)}`);
        continue;
      }
      complete = false;
      printer.err(`--${option} could not be written to ${target}: ${reason}`);
      const elsewhere = await putElsewhere(output, rendered);
      lost ||= elsewhere === undefined;
      printer.err(elsewhere === undefined ? 'It could not be put anywhere else.' : `It is in ${elsewhere} instead.`);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      complete = false;
      printer.err(`--${option} was not written: ${error.message} ${error.next ?? ''}`.trim());
    }
  }
  if (lost && !json) {
    printer.err('The results follow, as --json prints them.');
    printer.out(JSON.stringify(document, null, 2));
  }
  return complete;
}

/** @returns why it could not be, or undefined */
async function writeAll({ target, kind }: Output, { files }: Rendered): Promise<string | undefined> {
  const folder = kind === 'folder' ? target : path.dirname(target);
  try {
    if (kind === 'folder') await mkdir(folder, { recursive: true });
    for (const { name, text } of files)
      await writeFileAtomic(path.join(folder, name), typeof text === 'string' ? text : Buffer.from(text));
    if (kind === 'folder')
      await removeStalePages(
        folder,
        files.map(({ name }) => name),
      );
    return undefined;
  } catch (error) {
    return whyNotWritten(error as NodeJS.ErrnoException);
  }
}

async function putElsewhere(output: Output, rendered: Rendered): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-results-')).catch(() => undefined);
  if (folder === undefined) return undefined;
  const target = path.join(folder, path.basename(output.target));
  return (await writeAll({ ...output, target }, rendered)) === undefined ? target : undefined;
}

/** Why the system did not let us write, as a sentence with what to do about it. */
export function whyNotWritten({ code, message }: NodeJS.ErrnoException): string {
  return REASONS[code ?? ''] ?? `the system said "${message}".`;
}

const IN_USE = 'it is open in another program, or its permissions forbid it. Close it there and try again.';
const FULL = 'the disk is full. Make room and try again.';
const GONE = 'its folder is not there any more. Make it and try again.';
const FOLDER = 'a folder has its name. Choose another name.';
const REASONS: Record<string, string> = {
  EACCES: IN_USE,
  EPERM: IN_USE,
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: FULL,
  ENOENT: GONE,
  ENOTDIR: GONE,
  EISDIR: FOLDER,
  ENOTEMPTY: FOLDER,
  EEXIST: FOLDER,
  ENAMETOOLONG: 'its name is too long. Choose a shorter one.',
  ELOOP: 'it is a link that leads to itself. Choose another name.',
  EROFS: 'its disk can only be read. Choose another place.',
};

function show(target: string, cwd: string): string {
  const way = path.relative(cwd, target);
  return way.startsWith('..') || path.isAbsolute(way) ? target : way;
}
