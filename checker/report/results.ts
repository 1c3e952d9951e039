import { z } from 'zod';
import { CHECK_OUTCOMES, OUTCOMES, type ExerciseResult } from '../types.ts';

const Points = z.number().min(0);

const Diagnosis = z.looseObject({
  id: z.string().min(1).describe('The name of the misconception.'),
  message: z.string(),
  file: z.string().optional().describe('Relative to the exercise folder, with `/`.'),
  line: z.int().min(1).optional(),
  lesson: z.string().optional().describe('The lesson and its paragraph: `02-both-sides#pairs`.'),
});

const Check = z.looseObject({
  id: z.string().min(1),
  title: z.string().describe('The line of the acceptance list.'),
  outcome: z.enum(CHECK_OUTCOMES),
  points: Points,
  maxPoints: Points,
  message: z.string().optional().describe('What was tried.'),
  expected: z.string().optional(),
  actual: z.string().optional(),
  sql: z.array(z.string()).optional().describe('The statements that ran, in order.'),
  diagnosis: Diagnosis.optional(),
});

const Advice = z.looseObject({ id: z.string().min(1), message: z.string() });

const Place = z.looseObject({
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1).optional(),
  frame: z.string().optional().describe('The line of source with a caret under the place.'),
});

const Question = z.looseObject({
  id: z.string().min(1).describe('What kind of question it is.'),
  ask: z.string().max(1_000),
  answer: z.string().max(1_000).describe('What a good answer says; for the instructor.'),
  file: z.string(),
  line: z.int().min(1),
});

const Tables = z.looseObject({
  by: z.enum(['migrations', 'sync']),
  tables: z
    .array(
      z.looseObject({
        name: z.string(),
        columns: z.array(z.looseObject({ name: z.string(), notNull: z.boolean(), primaryKey: z.int().min(0) })).max(40),
        foreignKeys: z.array(
          z.looseObject({
            column: z.string(),
            table: z.string(),
            references: z.string().nullable(),
            onDelete: z.string(),
          }),
        ),
        uniques: z.array(z.array(z.string())),
      }),
    )
    .max(20),
  more: z.int().min(0).describe('How many tables there are besides.'),
});

/** One result, as it stands in the document. */
export const ExerciseSchema = z.looseObject({
  exercise: z.string().min(1),
  outcome: z.enum(OUTCOMES),
  points: Points,
  maxPoints: Points,
  seed: z.int().describe('Gives the same random data again.'),
  durationMs: z.number().min(0),
  message: z.string().optional().describe('What happened, for outcomes other than passed and failed.'),
  place: Place.optional().describe('Where, for does-not-load.'),
  diagnosis: Diagnosis.optional().describe('Why it probably does not load.'),
  output: z.string().optional().describe('What the code printed, cut at a limit.'),
  made: z.string().optional().describe('For a pass: what now exists.'),
  question: Question.optional().describe('Something to ask them about their own code; only where pages are made.'),
  tables: Tables.optional().describe('The tables that the work made, as we read them; only where pages are made.'),
  late: z
    .looseObject({
      says: z.enum(['deadlines', 'platform']),
      deadline: z.string().optional(),
      submitted: z.string().optional(),
    })
    .optional()
    .describe('That it was handed in after its deadline, and who says so. Times are in UTC; points are as earned.'),
  override: z
    .looseObject({ points: Points, outcome: z.enum(OUTCOMES), reason: z.string() })
    .optional()
    .describe('What was earned, where an instructor has set the points by hand, and why they did.'),
  checks: z.array(Check).describe('Every check of the exercise, in the order of its file.'),
  advice: z.array(Advice),
});

const Course = z.looseObject({ version: z.string(), hash: z.string() });

const Student = z.looseObject({
  student: z.string().min(1),
  course: Course.optional().describe('The version of the course that the work was made for, as the work itself says.'),
  exercises: z.array(ExerciseSchema),
});

/** The results document, version 1: what `--json` prints and every other report is made from. Fields may be added. */
export const ResultsDocument = z.looseObject({
  version: z.literal(1),
  course: Course,
  isolation: z.enum(['full', 'basic']),
  database: z.literal('sqlite'),
  students: z.array(Student),
});
export type ResultsDocument = z.infer<typeof ResultsDocument>;

/** Everything of one student. */
export interface StudentResults {
  student: string;
  /** What the work was made for, as it says. */
  course?: { version: string; hash: string };
  exercises: ExerciseResult[];
}

/** What a results document says besides the results. */
export type ResultsMeta = Pick<ResultsDocument, 'course' | 'isolation' | 'database'>;

/**
 * Makes the results document.
 *
 * @param students in the order they are to be listed; outside `--class` one, named `you`
 * @throws ZodError when a result breaks the contract, which is a mistake of the checker
 */
export function toDocument(students: StudentResults[], meta: ResultsMeta): ResultsDocument {
  const { course, isolation, database } = meta;
  return ResultsDocument.parse({ version: 1, course, isolation, database, students });
}

/** The same contract as a JSON Schema, for those who read the document from another language. */
export function resultsJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(ResultsDocument), title: 'Sandcastle results, version 1' };
}
