import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { toClassroom } from '../../../report/formats/classroom.ts';
import type { ResultsDocument } from '../../../report/results.ts';
import { failed, hostile, notReached, passed, submissionOf } from './documents.ts';

const Status = z.enum(['pass', 'fail', 'error']);
/** What the command grader of GitHub Classroom hands on, and the points of each test beside. */
const Result = z.strictObject({
  version: z.literal(1),
  status: Status,
  max_score: z.number(),
  tests: z.array(
    z.strictObject({
      name: z.string(),
      status: Status,
      score: z.number(),
      max_score: z.number(),
      message: z.string(),
      test_code: z.string(),
      filename: z.string(),
      line_no: z.int(),
      duration: z.number(),
    }),
  ),
});

function read(document: ResultsDocument): z.infer<typeof Result> {
  return Result.parse(JSON.parse(toClassroom(document)));
}

describe('a GitHub Classroom result', () => {
  test('has the points that the checks earned, as the reporter adds them up', () => {
    const { tests, max_score, status } = read(submissionOf(failed()));
    expect({ status, max_score, total: tests.reduce((sum, { score }) => sum + score, 0) }).toEqual({
      status: 'fail',
      max_score: 5,
      total: 1,
    });
    expect(tests[1]).toMatchObject({ status: 'fail', filename: 'models/beach.ts', line_no: 12 });
    expect(tests[1]!.test_code).toMatch(/^Tried: /);
  });

  test('passes when everything passed, and is an error when something was not judged', () => {
    expect(read(submissionOf(passed())).status).toBe('pass');
    expect(read(submissionOf(passed(), notReached('not-graded', '01-favorites'))).status).toBe('error');
    expect(read(submissionOf(notReached('not-submitted'))).status).toBe('fail');
  });

  test('gives no order to the log that it is printed into', () => {
    for (const { name, message, test_code } of read(submissionOf(hostile())).tests) {
      expect(`${name}\n${message}\n${test_code}`).not.toMatch(/^\s*::|\u001B/m);
    }
  });

  test('is never longer than a variable may be, whatever there is to say', () => {
    const one = failed();
    const long = { ...one, checks: one.checks.map((check) => ({ ...check, actual: 'ä'.repeat(20_000) })) };
    const document = submissionOf(...Array.from({ length: 19 }, () => long));
    expect(Buffer.byteLength(toClassroom(document))).toBeLessThan(95_000);
    const [, first] = read(document).tests;
    expect(first!.test_code).toMatch(/^Tried: [^]*…$/);
    expect(read(submissionOf(failed())).tests[1]!.test_code).not.toMatch(/…$/);
  });

  test('names the exercise of each test when there are several', () => {
    const { tests } = read(submissionOf(passed('01-favorites'), passed()));
    expect(tests[0]!.name).toBe('01-favorites: All migrations run');
  });
});
