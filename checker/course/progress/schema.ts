import { z } from 'zod';
import { OUTCOMES } from '../../types/outcomes.ts';

/** How far a learner is with one exercise. */
export type ExerciseProgress = z.infer<typeof ExerciseSchema>;

/** What the workbook remembers of a learner between two visits. Verdicts are not in it: those are found by checking. */
export type Progress = z.infer<typeof ProgressSchema>;

const Moment = z.iso.datetime();
const Count = z.int().nonnegative();

const ExerciseSchema = z.object({
  firstOpened: Moment.optional(),
  lastSeen: Moment.optional(),
  /** When every check passed for the first time. */
  passedAt: Moment.optional(),
  lastOutcome: z.enum(OUTCOMES).optional(),
  points: z.number().nonnegative().default(0),
  maxPoints: z.number().nonnegative().default(0),
  checksPassed: Count.default(0),
  checks: Count.default(0),
  /** A mark for each different failure since the exercise passed last. */
  failures: z.array(z.string().max(64)).max(100).default([]),
  hintsShown: Count.max(3).default(0),
  gaveUp: z.boolean().default(false),
});

/** The shape of the file. */
export const ProgressSchema = z.object({
  version: z.literal(1),
  language: z.enum(['typescript', 'javascript']).optional(),
  lastVisit: Moment.optional(),
  exercises: z.record(z.string(), ExerciseSchema).default({}),
});

/** A learner who was never here. */
export const NOTHING: Progress = { version: 1, exercises: {} };

/** What is known of an exercise that nobody has touched. */
export const UNTOUCHED: ExerciseProgress = ExerciseSchema.parse({});
