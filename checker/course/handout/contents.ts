import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Lesson } from '../../types.ts';
import { courseVersion } from '../catalog.ts';
import { courseFiles } from '../course-files.ts';
import type { HandedOut } from '../edition.ts';
import { exerciseVersions } from '../exercise-versions.ts';
import { markOf } from '../mark-of.ts';
import { HANDED_OUT } from '../paths.ts';
import { readStarter } from '../starters.ts';
import type { ZipFile } from '../zip/write-zip.ts';
import { isForStudents } from './for-students.ts';
import { seal } from './seal.ts';
import { studentLock, studentPackage, studentReadme } from './student-texts.ts';
import { autogradingWorkflow } from './workflow.ts';

/** What an instructor wants in a student edition. */
export interface HandoutOptions {
  /** The exercises whose solutions are handed out too. */
  released: string[];
  /** A GitHub repository that checks what is pushed. */
  github: boolean;
}

/**
 * Makes the student edition of a workbook, in memory: without answers, with every exercise as it begins, and with the
 * version of the workbook that it comes from.
 *
 * @param root the folder of the full workbook
 */
export async function handoutContents(root: string, lessons: Lesson[], options: HandoutOptions): Promise<ZipFile[]> {
  const chosen = (await courseFiles(root)).filter((at) => isForStudents(at, options.released));
  const files = await Promise.all(chosen.map(async (at) => ({ at, data: await contentOf(root, at) })));
  if (options.github) files.push({ at: '.github/workflows/classroom.yml', data: bytes(autogradingWorkflow()) });
  const about: HandedOut = {
    version: 1,
    made: new Date().toISOString(),
    course: await courseVersion(root),
    exercises: Object.fromEntries(await exerciseVersions(root, lessons)),
    files: Object.fromEntries(files.map(({ at, data }) => [at, markOf(data)])),
  };
  files.push({ at: HANDED_OUT, data: bytes(`${JSON.stringify(about, null, 2)}\n`) });
  for (const { name } of lessons) {
    const starter = await readStarter(root, name, 'typescript');
    files.push(...starter.map(({ at, text }) => ({ at: `exercises/${name}/${at}`, data: bytes(text) })));
  }
  return files;
}

async function contentOf(root: string, at: string): Promise<Uint8Array> {
  const data = await readFile(path.join(root, at));
  const made = HIDDEN.test(at) ? seal : REWRITTEN[at];
  return made ? bytes(await made(data.toString('utf8'))) : data;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const HIDDEN = /^checker\/hidden\/[^/]+\.test\.ts$/;
const REWRITTEN: Record<string, (text: string) => string> = {
  'README.md': studentReadme,
  'package.json': studentPackage,
  'package-lock.json': studentLock,
};
