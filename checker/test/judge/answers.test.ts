import { describe, expect, test } from 'vitest';
import { byId, fieldsOf, listOf, looking, named, objectOf } from '../../judge/answers.ts';
import { isAssertion, toFinding } from '../../judge/finding.ts';
import type { Finding } from '../../types.ts';

const TRIED = 'Calling usersWithFavorites(models, {}).';

function findingOf(run: () => unknown): Pick<Finding, 'tried' | 'expected' | 'actual'> {
  try {
    run();
  } catch (error) {
    if (!isAssertion(error)) throw error;
    const { tried, expected, actual } = toFinding(error);
    return { tried, expected, actual };
  }
  throw new Error('it passed');
}

describe('an answer that must be a list', () => {
  test.each([
    [undefined, 'nothing'],
    [null, 'nothing'],
    [{ id: 1 }, 'an object'],
    ['Ada', 'Ada'],
    [[{ id: 1 }, 'Ada'], 'a list with Ada in it'],
    [[null], 'a list with nothing in it'],
    [[undefined], 'a list with nothing in it'],
    [[[]], 'a list with a list of objects in it'],
  ])('and is %j, is said to be %s', (value, actual) => {
    expect(findingOf(() => listOf(value, TRIED, 'Favorites of User 3'))).toEqual({
      tried: `${TRIED} Then looking at Favorites of User 3`,
      expected: 'a list of objects',
      actual,
    });
  });

  test('may be empty', () => {
    expect(listOf([], TRIED)).toEqual([]);
  });
});

test('an answer that must be an object is none when it is a list', () => {
  expect(objectOf({ id: 1 }, TRIED)).toEqual({ id: 1 });
  expect(findingOf(() => objectOf([{ id: 1 }], TRIED))).toMatchObject({
    expected: 'an object',
    actual: 'a list of objects',
  });
});

test('what is in a list is named, counted by its fields, and sorted by number', () => {
  const list = [
    { id: 11, name: 'Ada' },
    { id: 9, name: 'Ben', createdAt: 1 },
  ];
  expect(named(byId(list), 'id', 'name')).toEqual(['9 Ben', '11 Ada']);
  expect(fieldsOf(list)).toEqual(['createdAt', 'id', 'name']);
  expect(looking(TRIED)).toBe(`${TRIED} Then looking`);
});

test('values that refuse to become text or a number do no harm', () => {
  const odd = [{ id: { toString: 1, valueOf: 1 }, name: Object.create(null) as unknown }, { id: null }, {}];
  expect(named(byId(odd), 'id', 'name')).toEqual([
    '{"toString":1,"valueOf":1} {}',
    'null undefined',
    'undefined undefined',
  ]);
});
