import path from 'node:path';
import { distance } from 'fastest-levenshtein';
import { Problem } from '../errors.ts';
import type { Lesson } from '../types.ts';

/**
 * Finds the lesson that somebody means by a word: its name, its number, or its name without the number. The beginning
 * of a name is enough while only one begins so, and a path to the exercise, as shells complete it, is as good.
 *
 * @param lessons all lessons
 * @param word as typed: `05`, `5`, `lifeguard-beaches`, `exercises/05-lifeguard-beaches/`
 * @throws Problem `usage` when no lesson or more than one is meant
 */
export function findLesson(lessons: Lesson[], word: string): Lesson {
  const wanted = lastSegment(word).toLowerCase();
  const exact = lessons.filter((lesson) => namesOf(lesson).includes(wanted) || isNumberOf(wanted, lesson));
  const found = exact.length > 0 || wanted === '' ? exact : lessons.filter((lesson) => begins(lesson, wanted));
  if (found.length > 1) {
    throw new Problem('usage', `"${word}" may be ${listed(found, 'or')}.`, {
      next: 'Write a longer part of the name.',
    });
  }
  if (!found[0]) throw new Problem('usage', `There is no exercise "${word}".`, { next: suggest(lessons, wanted) });
  return found[0];
}

/** The exercise in whose folder somebody stands. */
export function lessonAt(lessons: Lesson[], root: string, place: string): Lesson | undefined {
  const [folder, name] = path.relative(root, place).split(path.sep);
  return folder === 'exercises' ? lessons.find((lesson) => lesson.name === name) : undefined;
}

function lastSegment(word: string): string {
  return word.trim().split(/[\\/]/).filter(Boolean).at(-1) ?? '';
}

/** The name, and the name without its number. */
function namesOf(lesson: Lesson): [string, string] {
  return [lesson.name.toLowerCase(), lesson.name.toLowerCase().replace(/^\d+-/, '')];
}

function isNumberOf(word: string, lesson: Lesson): boolean {
  return /^\d+$/.test(word) && Number(word) === parseInt(lesson.name, 10);
}

function begins(lesson: Lesson, word: string): boolean {
  // "0" begins every name and means none of them.
  return !/^\d+$/.test(word) && namesOf(lesson).some((name) => name.startsWith(word));
}

function suggest(lessons: Lesson[], word: string): string {
  const near = lessons
    .map((lesson) => ({ lesson, far: Math.min(...namesOf(lesson).map((name) => distance(name, word))) }))
    .filter(({ far }) => far <= word.length / FAR)
    .sort((one, other) => one.far - other.far)
    .slice(0, 3);
  if (near.length === 0) return `The exercises are ${listed(lessons, 'and')}.`;
  return `Did you mean ${listed(
    near.map((one) => one.lesson),
    'or',
  )}?`;
}

function listed(lessons: Lesson[], last: 'and' | 'or'): string {
  const names = lessons.map((lesson) => lesson.name);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** One letter in this many may differ for a word to be near. */
const FAR = 2.5;
