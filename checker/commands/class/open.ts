import path from 'node:path';
import { readDeadlines, type Deadlines } from '../../course/class/deadlines.ts';
import { otherVersions } from '../../course/class/other-versions.ts';
import { readOverrides, type Override } from '../../course/class/overrides.ts';
import { readRoster } from '../../course/class/roster.ts';
import { findLesson } from '../../course/find.ts';
import { openClass, type ClassOnDisk } from '../../course/submissions.ts';
import { Problem } from '../../errors.ts';
import type { Lesson } from '../../types.ts';
import type { CheckOptions } from '../check-options.ts';
import type { CommandContext } from '../command.ts';

/** A class, and what its instructor has said about it: points that were set by hand, and deadlines. */
export interface Opened {
  found: ClassOnDisk;
  overrides: Override[];
  deadlines: Deadlines;
}

/**
 * Opens what the options of `--class` name.
 *
 * @param folder the class, as an absolute path
 * @throws Problem `usage` for everything that does not fit
 */
export async function openClassFor(
  options: CheckOptions,
  folder: string,
  lessons: Lesson[],
  { cwd, root }: CommandContext,
): Promise<Opened> {
  const named = (words: string[] | undefined): Lesson[] | undefined => words?.map((word) => findLesson(lessons, word));
  const [only, exclude] = [named(options.only), named(options.exclude)];
  const roster = options.roster === undefined ? undefined : await readRoster(path.resolve(cwd, options.roster));
  const overrides = options.overrides === undefined ? [] : await readOverrides(path.resolve(cwd, options.overrides));
  const set = overrides.map((one) => ({ ...one, exercise: findLesson(lessons, one.exercise).name }));
  const deadlines =
    options.deadlines === undefined ? NONE : await readDeadlines(path.resolve(cwd, options.deadlines), lessons);
  const found = await openClass(folder, lessons, { only, exclude, roster });
  const students = new Set(found.submissions.map(({ student }) => student.toLowerCase()));
  const problems = Object.entries({ overrides: set, deadlines: deadlines.rows }).flatMap(([option, rows]) => {
    const names = new Set(rows.map(({ student }) => student).filter((name) => name !== undefined));
    const unknown = [...names].filter((name) => !students.has(name.toLowerCase()));
    return unknown.length === 0 ? [] : [`--${option} names who is not in the class: ${unknown.join(', ')}.`];
  });
  found.notices.push(...(await otherVersions(root, found.claimed, gradedOf(found, lessons))));
  if (problems.length === 0) return { found, overrides: set, deadlines };
  await found.close();
  throw new Problem('usage', problems.join(' '), { next: 'Write them as the class does. Nothing was graded.' });
}

function gradedOf({ submissions }: ClassOnDisk, lessons: Lesson[]): Lesson[] {
  return lessons.filter((lesson) => submissions.some((one) => one.lesson.name === lesson.name));
}

const NONE: Deadlines = { rows: [], notices: [] };
