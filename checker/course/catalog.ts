import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Problem } from '../errors.ts';
import type { Lesson } from '../types.ts';
import { readHandedOut } from './edition.ts';
import { courseBroken, examineLesson } from './frontmatter.ts';
import { places } from './paths.ts';

/** Which course somebody has: a version for people, a hash of what decides the verdicts. */
export interface CourseVersion {
  version: string;
  hash: string;
}

/**
 * Reads every lesson there is.
 *
 * @param root the folder of the workbook
 * @returns the lessons in the order of their numbers
 * @throws Problem `course-broken` that names the problems of all lessons at once
 */
export async function readCatalog(root: string): Promise<Lesson[]> {
  const names = await lessonNames(root);
  const examined = await Promise.all(
    names.map(async (name) => examineLesson(name, await readFile(places(root, name).lesson, 'utf8'))),
  );
  const problems = [...nameProblems(names), ...examined.flatMap((one) => one.problems)];
  if (problems.length > 0) throw courseBroken(problems);
  return examined.flatMap(({ lesson }) => lesson ?? []);
}

/**
 * Says which course this is, so that results can be told apart. Read once per process and folder: nobody changes the
 * course under a running check.
 *
 * @param root the folder of the workbook
 */
export function courseVersion(root: string): Promise<CourseVersion> {
  const key = path.resolve(root);
  const known = versions.get(key) ?? readVersion(key);
  versions.set(key, known);
  // A failure is not kept: the author mends the lesson and asks again.
  known.catch(() => versions.delete(key));
  return known;
}

async function lessonNames(root: string): Promise<string[]> {
  const folder = path.join(root, 'lessons');
  const files = await readdir(folder).catch((cause: unknown) => {
    const sentence = `There is no folder of lessons in ${root}.`;
    throw new Problem('course-broken', sentence, { next: 'Start this in the folder of the workbook.', cause });
  });
  const names = files.filter((file) => /^\d.*\.md$/.test(file)).map((file) => file.slice(0, -'.md'.length));
  return names.sort((one, other) => parseInt(one, 10) - parseInt(other, 10) || (one < other ? -1 : 1));
}

function nameProblems(names: string[]): string[] {
  return names.flatMap((name, index) => {
    if (!NAME.test(name)) return [`lessons/${name}.md: name: two digits, then small letters, digits and "-"`];
    const before = names[index - 1];
    if (before?.slice(0, 2) !== name.slice(0, 2)) return [];
    return [`lessons/${name}.md: name: ${before}.md has the number ${name.slice(0, 2)} already`];
  });
}

async function readVersion(root: string): Promise<CourseVersion> {
  // The hidden tests of a student edition are sealed, and it is the same course.
  const handedOut = await readHandedOut(root);
  if (handedOut) return handedOut.course;
  const lessons = await readCatalog(root);
  const hash = createHash('sha256').update(JSON.stringify(lessons));
  for (const { name } of lessons) {
    const { hidden, starter } = places(root, name);
    for (const file of [hidden, ...(await filesIn(starter))]) {
      const text = await readFile(file, 'utf8').catch(() => '');
      // A checkout on Windows may have other line ends, and the same course.
      hash.update(JSON.stringify([path.relative(root, file).split(path.sep).join('/'), text.replace(/\r\n/g, '\n')]));
    }
  }
  const { version } = Manifest.parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')));
  return { version, hash: hash.digest('hex').slice(0, 12) };
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && !NOT_OURS.test(entry.name));
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort((one, other) => (one < other ? -1 : 1));
}

const versions = new Map<string, Promise<CourseVersion>>();
const Manifest = z.object({ version: z.string() });
const NAME = /^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/;
const NOT_OURS = /\.sqlite(-journal)?$|^\.DS_Store$/;
