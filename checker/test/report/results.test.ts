import { describe, expect, test } from 'vitest';
import { ResultsDocument, resultsJsonSchema, toDocument, type ResultsMeta } from '../../report/results.ts';
import type { ExerciseResult } from '../../types.ts';
import { oneSided, result } from './terminal/results.ts';

const meta: ResultsMeta = { course: { version: '1.0.0', hash: 'abc' }, isolation: 'basic', database: 'sqlite' };

describe('the results document', () => {
  test('holds every result as it is, and survives being written and read', () => {
    const document = toDocument([{ student: 'you', exercises: [oneSided()] }], meta);
    const read = ResultsDocument.parse(JSON.parse(JSON.stringify(document)));
    expect(read).toEqual({ version: 1, ...meta, students: [{ student: 'you', exercises: [oneSided()] }] });
  });

  test('accepts fields that a later version adds', () => {
    const document = { ...toDocument([], meta), later: true };
    expect(ResultsDocument.parse(document)).toEqual(document);
  });

  test.each<[string, object]>([
    ['an outcome that is not in the list', { outcome: 'error' }],
    ['an outcome of a check that is not in the list', { checks: [{ ...oneSided().checks[0], outcome: 'timed-out' }] }],
    ['a check without a title', { checks: [{ ...oneSided().checks[0], title: undefined }] }],
    ['points below nothing', { points: -1 }],
    ['no points at all', { maxPoints: undefined }],
    ['a seed that is no whole number', { seed: 0.5 }],
    ['an exercise without a name', { exercise: '' }],
  ])('refuses %s', (_, wrong) => {
    const exercises = [{ ...result(), ...wrong } as ExerciseResult];
    expect(() => toDocument([{ student: 'you', exercises }], meta)).toThrow();
  });

  test('refuses another version', () => {
    expect(ResultsDocument.safeParse({ ...toDocument([], meta), version: 2 }).success).toBe(false);
  });

  test('is described for other languages, with its closed lists', () => {
    expect(JSON.stringify(resultsJsonSchema())).toContain('"not-submitted"');
  });
});
