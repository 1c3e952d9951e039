import { z } from 'zod';
import { Problem } from '../errors.ts';
import type { Lesson } from '../types.ts';

/** What a page sends to have something done with an exercise. */
export const Exercise = z.object({ exercise: z.string().max(200) });

/** @throws Problem `usage` when the course has no such exercise */
export function lessonNamed(lessons: Lesson[], exercise: string): Lesson {
  const lesson = lessons.find(({ name }) => name === exercise);
  if (lesson) return lesson;
  throw new Problem('usage', `There is no exercise "${exercise.slice(0, 100)}".`, { next: 'Reload the page.' });
}
