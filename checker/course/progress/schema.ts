import { z } from 'zod';
import { OUTCOMES } from '../../types/outcomes.ts';

/** How far a learner is with one exercise. */
export type ExerciseProgress = z.infer<typeof ExerciseSchema>;

/** What the workbook remembers of a learner between two visits. Verdicts are not in it: those are found by checking. */
export type Progress = z.infer<typeof ProgressSchema>;

/** One entry of the diary. */
export type Met = z.infer<typeof MetSchema>;

/** A misconception that is met after so many is not written down. */
export const MOST_MET = 500;

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

/** How a question of a review was answered. */
const QuestionSchema = z.object({ asked: Moment, missed: Count, knownInARow: Count });

const ReviewSchema = z.object({
  /** The lessons whose review was gone through. */
  done: z.array(z.string()).max(100).default([]),
  questions: z.record(z.string(), QuestionSchema).default({}),
});

/** A misconception that was met. */
const MetSchema = z.object({
  id: z.string().max(100),
  exercise: z.string().max(100),
  /** What it is, in a sentence, as it was told. */
  sentence: z.string().max(300),
  /** The paragraph that teaches it. */
  lesson: z.string().max(200).optional(),
  met: Moment,
  /** When the exercise was checked for the first time without it. */
  overcome: Moment.optional(),
});

/** The shape of the file. */
export const ProgressSchema = z.object({
  version: z.literal(1),
  language: z.enum(['typescript', 'javascript']).optional(),
  lastVisit: Moment.optional(),
  exercises: z.record(z.string(), ExerciseSchema).default({}),
  review: ReviewSchema.default({ done: [], questions: {} }),
  diary: z.array(MetSchema).max(MOST_MET).default([]),
});

/** A learner who was never here. */
export const NOTHING: Progress = ProgressSchema.parse({ version: 1 });

/** What is known of an exercise that nobody has touched. */
export const UNTOUCHED: ExerciseProgress = ExerciseSchema.parse({});
