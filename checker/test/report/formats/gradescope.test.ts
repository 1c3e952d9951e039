import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Problem } from '../../../errors.ts';
import { toGradescope } from '../../../report/formats/gradescope.ts';
import type { ResultsDocument } from '../../../report/results.ts';
import { failed, hostile, notReached, passed, submissionOf } from './documents.ts';

const Visibility = z.enum(['hidden', 'after_due_date', 'after_published', 'visible']);
const Format = z.enum(['text', 'html', 'simple_format', 'md', 'ansi']);

/** As published; strict, so that a misspelt field is noticed. */
const Results = z.strictObject({
  score: z.number().optional(),
  execution_time: z.number().optional(),
  output: z.string().optional(),
  output_format: Format.optional(),
  test_output_format: Format.optional(),
  test_name_format: Format.optional(),
  visibility: Visibility.optional(),
  stdout_visibility: Visibility.optional(),
  extra_data: z.record(z.string(), z.unknown()).optional(),
  tests: z.array(
    z.strictObject({
      score: z.number(),
      max_score: z.number(),
      status: z.enum(['passed', 'failed']),
      name: z.string(),
      name_format: Format.optional(),
      number: z.string(),
      output: z.string(),
      output_format: Format.optional(),
      tags: z.array(z.string()).optional(),
      visibility: Visibility.optional(),
      extra_data: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

function read(document: ResultsDocument): z.infer<typeof Results> {
  return Results.parse(JSON.parse(toGradescope(document)));
}

describe('a Gradescope result', () => {
  test('has a test for each check, whose scores add up to the points, and no second score beside them', () => {
    const result = failed();
    const { tests, score } = read(submissionOf(result));
    expect(tests.map(({ name, status, score: points }) => [name, status, points])).toEqual(
      result.checks.map(({ title, outcome, points }) => [title, outcome === 'passed' ? 'passed' : 'failed', points]),
    );
    expect(tests.reduce((sum, test) => sum + test.score, 0)).toBe(result.points);
    expect(score).toBeUndefined();
  });

  test('explains what did not pass, in the words of the learner', () => {
    const { tests, output } = read(submissionOf(failed()));
    expect(tests[1]!.output).toMatch(/^Tried: .*\nExpected: .*\nFound: .*\nProbably: .*\nAt models\/beach.ts:12/);
    expect(tests[3]!.output).toMatch(/^Not tried: it needs/);
    expect(output).toMatch(/^05-lifeguard-beaches: failed\. Your code runs/);
  });

  test('says why nothing ran', () => {
    const { tests, output } = read(submissionOf({ ...notReached('does-not-load'), message: 'Unexpected token' }));
    expect(output).toMatch(/does not load\. Your code could not be read.*\nUnexpected token/);
    expect(tests.map(({ score }) => score)).toEqual([0, 0]);
  });

  test('numbers the tests of several exercises by exercise', () => {
    const { tests } = read(submissionOf(passed('01-favorites'), passed()));
    expect(tests.map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1', '2.2']);
  });

  test('is refused for work that nobody judged, rather than being a zero', () => {
    expect(() => toGradescope(submissionOf(notReached('not-graded')))).toThrow(Problem);
    expect(() => toGradescope(submissionOf(notReached('grader-error')))).toThrow(/checker fault/);
  });

  test('shows what could move a cursor instead of doing it', () => {
    const text = toGradescope(submissionOf(hostile()));
    expect(JSON.parse(text).tests[0].output).not.toMatch(/[\u0000\u001B\u202E]/);
    expect(JSON.parse(text).tests[0].name).not.toMatch(/\n/);
  });
});
