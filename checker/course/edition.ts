import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { HANDED_OUT } from './paths.ts';

/** What a student edition says about the workbook that it was made from. */
export type HandedOut = z.infer<typeof HandedOutSchema>;

/** What decides the verdicts of an exercise, as marks that can be compared. */
export type ExerciseVersion = z.infer<typeof ExerciseVersionSchema>;

const Mark = z.string().regex(/^[0-9a-f]{8,64}$/);

/** Also read from what strangers hand in, so it says how much there may be. */
export const CourseSchema = z.object({ version: z.string().regex(/^[\w.+-]{1,40}$/), hash: Mark });

export const ExerciseVersionSchema = z.object({
  starter: Mark,
  /** What all hidden tests of the exercise have in common. */
  shared: Mark,
  /** Its checks by their ids: the line that the learner reads, and the test. */
  checks: z.record(z.string().regex(/^[\w-]{1,60}$/), Mark),
});

const HandedOutSchema = z.object({
  version: z.literal(1),
  made: z.iso.datetime(),
  course: CourseSchema,
  exercises: z.record(z.string().regex(/^[\w-]{1,80}$/), ExerciseVersionSchema),
  /** Every file of the course as it was handed out, with a mark of what is in it. */
  files: z.record(z.string(), Mark),
});

/**
 * Reads what a student edition says about itself.
 *
 * @param root the folder of the workbook
 * @returns nothing for the full workbook
 */
export async function readHandedOut(root: string): Promise<HandedOut | undefined> {
  const text = await readFile(path.join(root, HANDED_OUT), 'utf8').catch(() => undefined);
  if (text === undefined || text.length > LONGEST) return undefined;
  try {
    return HandedOutSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const LONGEST = 2_000_000;
