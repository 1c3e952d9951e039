import { Problem } from '../../errors.ts';
import type { Lesson } from '../../types.ts';
import { findLesson } from '../find.ts';

/**
 * Reads which solutions are handed out: `01-03`, `01,02,05`, names of exercises, or `all`.
 *
 * @returns names of exercises, in the order of the course
 * @throws Problem `usage` for a word that names none
 */
export function readReleased(words: string | undefined, lessons: Lesson[]): string[] {
  const parts = (words ?? '').split(/[\s,]+/).filter(Boolean);
  const chosen = new Set(parts.flatMap((part) => lessonsOf(part, lessons)));
  return lessons.filter(({ name }) => chosen.has(name)).map(({ name }) => name);
}

function lessonsOf(part: string, lessons: Lesson[]): string[] {
  if (part.toLowerCase() === 'all') return lessons.map(({ name }) => name);
  const range = /^(\d+)-(\d+)$/.exec(part);
  if (!range) return [findLesson(lessons, part).name];
  const [from, to] = [findLesson(lessons, range[1]!), findLesson(lessons, range[2]!)];
  const [first, last] = [lessons.indexOf(from), lessons.indexOf(to)];
  if (first <= last) return lessons.slice(first, last + 1).map(({ name }) => name);
  throw new Problem('usage', `The solutions "${part}" begin after they end.`, {
    next: `Write ${range[2]}-${range[1]}.`,
  });
}
