import { expect, test } from 'vitest';
import { judged } from '../../course/progress/changes.ts';
import { NOTHING, type Met, type Progress } from '../../course/progress/schema.ts';
import { sayCount } from '../../report/diary.ts';
import { renderDiary } from '../../report/terminal/diary.ts';
import type { Diagnosis, ExerciseResult } from '../../types.ts';

const WIDE = { width: 90, color: false, unicode: true, plain: false };
const at = (minute: number): Date => new Date(Date.UTC(2025, 5, 1, 10, minute));

const ALIAS: Diagnosis = {
  id: 'alias-other-case',
  message: 'The alias is favorites, and the task asks for Favorites. Write it letter for letter.',
  lesson: '01-favorites#both-names',
};
const ONE_SIDED: Diagnosis = { id: 'one-sided', message: 'Only one side is declared: the other is missing.' };

function verdict(exercise: string, ...diagnoses: Diagnosis[]): ExerciseResult {
  const outcome = diagnoses.length > 0 ? 'failed' : 'passed';
  const checks = diagnoses.map((diagnosis, index) => ({
    id: `${index}`,
    title: '',
    outcome: 'failed' as const,
    points: 0,
    maxPoints: 1,
    diagnosis,
  }));
  return { exercise, outcome, points: 0, maxPoints: 1, seed: 1, durationMs: 1, checks, advice: [] };
}

function after(...verdicts: ExerciseResult[]): Progress {
  return verdicts.reduce((known, result, index) => judged(result, at(index))(known), NOTHING);
}

test('a misconception is written down once, when it is met, in its first sentence', () => {
  const { diary } = after(verdict('01', ALIAS), verdict('01', ALIAS, ONE_SIDED), verdict('02', ALIAS));
  expect(diary.map(({ id, exercise, sentence }) => [id, exercise, sentence])).toEqual([
    ['alias-other-case', '01', 'The alias is favorites, and the task asks for Favorites.'],
    ['one-sided', '01', 'Only one side is declared: the other is missing.'],
    ['alias-other-case', '02', 'The alias is favorites, and the task asks for Favorites.'],
  ]);
});

test('it is overcome when the exercise passes, and open again when it comes back', () => {
  const overcome = ({ diary }: Progress): (string | undefined)[] => diary.map((one: Met) => one.overcome);
  expect(overcome(after(verdict('01', ALIAS), verdict('02', ONE_SIDED), verdict('01')))).toEqual([
    at(2).toISOString(),
    undefined,
  ]);
  expect(overcome(after(verdict('01', ALIAS), verdict('01'), verdict('01', ALIAS)))).toEqual([undefined]);
});

test('the same verdict, written down twice, changes nothing', () => {
  const change = judged(verdict('01', ALIAS), at(1));
  expect(change(change(NOTHING)).diary).toEqual(change(NOTHING).diary);
});

test('the diary reads well', () => {
  const { diary } = after(verdict('01-favorites', ALIAS), verdict('02-both-sides', ONE_SIDED), verdict('01-favorites'));
  expect(renderDiary(diary, WIDE)).toMatchInlineSnapshot(`
    "01-favorites
      ✓ The alias is favorites, and the task asks for Favorites.
        lessons/01-favorites.md#both-names

    02-both-sides
      – Only one side is declared: the other is missing.

    2 misconceptions met, 1 of them overcome."
  `);
  expect(sayCount([])).toMatchInlineSnapshot(`"The diary is empty: no misconception was met so far."`);
});
