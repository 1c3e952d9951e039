import { describe, expect, test } from 'vitest';
import { countChecks, rankMisconceptions } from '../../../report/formats/class-facts.ts';
import { suggestTomorrow } from '../../../report/formats/tomorrow.ts';
import type { ResultsDocument } from '../../../report/results.ts';
import type { ExerciseResult } from '../../../types.ts';
import { check, result } from '../terminal/results.ts';
import { documentOf, failed, notReached, passed } from './documents.ts';

function classOf(...results: ExerciseResult[]): ResultsDocument {
  return documentOf(...results.map((one, index) => ({ student: `s${index + 1}`, exercises: [one] })));
}

function wrong(id: string, line: number): ExerciseResult {
  const diagnosis = { id, message: `About ${id}.`, file: 'models/user.ts', line, lesson: `02-both-sides#${id}` };
  const twice = ['One', 'Other'].map((title) => check(title, { outcome: 'failed', diagnosis }));
  return result({ outcome: 'failed', checks: twice });
}

/** A check that fails without anybody knowing why. */
function unexplained(): ExerciseResult {
  return result({ outcome: 'failed', checks: [check('Deleting keeps the rest.', { outcome: 'failed' })] });
}

describe('the misconceptions of a class', () => {
  test('are ranked by how many students make them, with the lines they stand on', () => {
    const ranked = rankMisconceptions(classOf(wrong('no-through', 4), wrong('one-sided', 7), wrong('one-sided', 9)));
    expect(ranked.map(({ id, students }) => [id, students])).toEqual([
      ['one-sided', 2],
      ['no-through', 1],
    ]);
    expect(ranked[0]!.places).toEqual([
      { student: 's2', exercise: '05-lifeguard-beaches', file: 'models/user.ts', line: 7 },
      { student: 's3', exercise: '05-lifeguard-beaches', file: 'models/user.ts', line: 9 },
    ]);
  });

  test('count a student once, in however many checks and exercises the mistake shows', () => {
    const both = [wrong('one-sided', 7), { ...wrong('one-sided', 7), exercise: '02-both-sides' }];
    const [one] = rankMisconceptions(documentOf({ student: 'ada', exercises: both }));
    expect(one).toMatchObject({
      students: 1,
      places: [{ exercise: '05-lifeguard-beaches' }, { exercise: '02-both-sides' }],
    });
  });

  test('include those that keep code from loading', () => {
    const { diagnosis } = wrong('associated-twice', 3).checks[0]!;
    const [one] = rankMisconceptions(classOf({ ...notReached('does-not-load'), diagnosis }));
    expect(one).toMatchObject({ id: 'associated-twice', students: 1 });
  });
});

test('a check counts for those who began its exercise and were judged, and for nobody else', () => {
  const [facts] = countChecks(
    classOf(passed(), { ...notReached('timed-out') }, notReached('not-started'), notReached('not-graded')),
  );
  expect(facts).toMatchObject({ students: 4, begun: 2, passed: 1 });
  expect(facts!.checks).toEqual([
    { id: 'all-migrations-run', title: 'All migrations run', tried: 2, passed: 1, explained: false },
    { id: 'links-both-ways', title: 'Links both ways', tried: 2, passed: 1, explained: false },
  ]);
});

describe('what to teach tomorrow', () => {
  test('is the paragraphs behind mistakes that several make, the most common first', () => {
    const shared = classOf(
      wrong('keys', 1),
      wrong('pairs', 1),
      wrong('keys', 1),
      wrong('keys', 1),
      wrong('pairs', 1),
      failed(),
    );
    expect(suggestTomorrow(shared).map(({ what, because }) => `${what} ${because}`)).toEqual([
      'Teach lesson 02-both-sides, “keys”, again. Keys: 3 of 6.',
      'Teach lesson 02-both-sides, “pairs”, again. Pairs: 2 of 6.',
    ]);
  });

  test('is the check that most fail, when nobody knows why', () => {
    expect(suggestTomorrow(classOf(unexplained(), unexplained(), unexplained()))).toEqual([
      {
        what: 'Do one check of 05-lifeguard-beaches together: “Deleting keeps the rest”.',
        because: '3 of the 3 who tried do not pass it.',
      },
    ]);
  });

  test('is what most have not begun, and what has to be graded again', () => {
    const [begin, again] = suggestTomorrow(classOf(passed(), notReached('not-started'), notReached('not-graded')));
    expect(begin).toEqual({ what: 'Give time for 05-lifeguard-beaches.', because: 'Only 1 of 3 has begun it.' });
    expect(again!.what).toBe('Grade the work of one student again.');
  });

  test('is to go on when nothing is shared', () => {
    expect(suggestTomorrow(classOf(passed(), passed(), wrong('keys', 1)))[0]!.what).toBe('Go on with the next lesson.');
  });
});
