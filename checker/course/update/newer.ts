import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Problem } from '../../errors.ts';
import type { Lesson } from '../../types.ts';
import { courseVersion, readCatalog, type CourseVersion } from '../catalog.ts';
import { readHandedOut } from '../edition.ts';

/** A workbook that another one can be updated from. */
export interface Newer {
  root: string;
  lessons: Lesson[];
  course: CourseVersion;
  /** When it was handed out, as milliseconds; of a full workbook, nothing is known. */
  made?: number;
}

/**
 * Finds the workbook in a folder: the folder itself, or the only one in it, as zips have one.
 *
 * @param given what the person called it
 * @throws Problem `usage` when there is none, or it is damaged
 */
export async function openNewer(folder: string, given: string): Promise<Newer> {
  const root = await workbookIn(folder, DEEPEST);
  if (root === undefined) {
    throw new Problem('usage', `${given} is no Sandcastle workbook.`, {
      next: 'Give the folder or the zip that your instructor handed out. Nothing was changed.',
    });
  }
  const lessons = await readCatalog(root).catch((cause: unknown) => {
    throw new Problem('usage', `The workbook in ${given} is damaged: its lessons cannot be read.`, {
      next: 'Get it anew. Nothing was changed.',
      cause,
    });
  });
  return { root, lessons, ...(await versionOf(root)) };
}

/** What a workbook says of its version. */
export async function versionOf(root: string): Promise<Pick<Newer, 'course' | 'made'>> {
  const handedOut = await readHandedOut(root);
  return { course: await courseVersion(root), ...(handedOut && { made: Date.parse(handedOut.made) }) };
}

/** Whether a workbook is older than another: by its number, and where that is the same, by when it was handed out. */
export function isOlder(one: Pick<Newer, 'course' | 'made'>, than: Pick<Newer, 'course' | 'made'>): boolean {
  const [ours, theirs] = [one.course.version, than.course.version].map((text) => text.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (ours![at] || 0) - (theirs![at] || 0);
    if (difference !== 0) return difference < 0;
  }
  return one.made !== undefined && than.made !== undefined && one.made < than.made;
}

async function workbookIn(folder: string, depth: number): Promise<string | undefined> {
  if (await isWorkbook(folder)) return folder;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !/^(?:\.|__MACOSX$)/.test(entry.name));
  if (depth === 0 || folders.length !== 1) return undefined;
  return workbookIn(path.join(folder, folders[0]!.name), depth - 1);
}

async function isWorkbook(folder: string): Promise<boolean> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => '');
  const needed = ['lessons', 'checker/starters', 'checker/install.cjs', 'checker/finish-update.cjs', 'checker/hidden'];
  const there = await Promise.all(needed.map((at) => lstat(path.join(folder, at)).catch(() => undefined)));
  try {
    return Named.safeParse(JSON.parse(text)).success && there.every(Boolean);
  } catch {
    return false;
  }
}

const Named = z.looseObject({ name: z.literal('sandcastle'), version: z.string() });
const DEEPEST = 2;
