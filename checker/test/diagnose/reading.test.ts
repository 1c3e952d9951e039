import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { Diagnosis } from '../../types.ts';
import { evidence, guardsAndBeaches, many, model } from './evidence.ts';

/* Functions that read rows and what belongs to them, as exercises 09 and 10 ask for. */

type Parts = Parameters<typeof evidence>[0];

const CALLED = 'Calling usersWithFavorites(models, {}).';
const WHO = `${CALLED} Then looking which users are there`;
const SHOWS = `${CALLED} Then looking which shows are in Favorites of User 31`;
const users = [
  model('User', 'Users', [many('Show', 'UserFavorites', 'UserId', 'ShowId', 'Favorites')]),
  model('Show', 'Shows', [many('User', 'UserFavorites', 'ShowId', 'UserId', 'Users')]),
];

/** A function with these lines, the first of them on line 2. */
function find(lines: string[], parts: Partial<Parts>, sent: string[] = []): Diagnosis | undefined {
  const text = ['export async function usersWithFavorites(models) {', ...lines, '}'].join('\n');
  const whole = evidence({
    exercise: '09-eager-loading',
    tried: CALLED,
    claimed: users,
    files: { 'queries.ts': text },
    ...parts,
  });
  const tape = sent.map((sql) => ({ connection: 1, sql, probe: 'function', durationMs: 0 }));
  return diagnose({ ...whole, tape });
}

describe('one-query-per-row', () => {
  const actual = '9 SELECT statements; this one ran 8 times: SELECT …';

  test('says how often, and where', () => {
    const lines = [
      'const users = await models.User.findAll();',
      'for (const user of users) await user.getFavorites();',
    ];
    const found = find(lines, { expected: 'at most 2 SELECT statements', actual });
    expect(found).toMatchObject({
      id: 'one-query-per-row',
      file: 'queries.ts',
      line: 3,
      lesson: '09-eager-loading#why',
    });
    expect(found!.message).toContain('8 times');
  });

  test('says nothing of statements that differ', () => {
    expect(find([], { expected: 'at most 2 SELECT statements', actual: '3 SELECT statements' })).toBeUndefined();
  });
});

describe('include-by-another-name', () => {
  test.each([
    `Show is associated to User using an alias. You must use the 'as' keyword to specify the alias within your include statement.`,
    'Association with alias "favorites" does not exist on User',
    'UserFavorites is not associated to User!',
  ])('names the associations there are: %s', (error) => {
    const found = find([], { error });
    expect(found).toMatchObject({ id: 'include-by-another-name', lesson: '09-eager-loading#forms' });
    expect(found!.message).toContain('User has Favorites');
  });

  test('names those of every model where the error names none', () => {
    const error = 'Include unexpected. Element has to be either a Model, an Association or an object.';
    expect(find([], { error })!.message).toMatch(/User has Favorites; Show has Users/);
  });

  test('says nothing when it is not a function that failed', () => {
    const error = 'UserFavorites is not associated to User!';
    expect(diagnose(evidence({ tried: 'Reading every User', error, claimed: guardsAndBeaches() }))?.id).not.toBe(
      'include-by-another-name',
    );
  });
});

describe('await-missing', () => {
  test.each([
    ['users.map is not a function', 'users'],
    ['users is not iterable', 'users'],
    ['models.User.findAll(...).map is not a function', 'models.User.findAll(...)'],
  ])('explains %s', (error, on) => {
    const found = find([], { error: { message: error, place: { file: 'queries.ts', line: 3 } } });
    expect(found).toMatchObject({ id: 'await-missing', line: 3 });
    expect(found!.message.startsWith(`${on} is not what it looks like`)).toBe(true);
  });

  test('leaves methods of associations to others', () => {
    expect(find([], { error: 'user.getFavourites is not a function' })?.id).not.toBe('await-missing');
  });
});

test('include-not-a-list', () => {
  const lines = ["await show.getUsers({ include: 'Favorites' });"];
  expect(find(lines, { error: 't.include.push is not a function' })).toMatchObject({
    id: 'include-not-a-list',
    line: 2,
  });
});

test('instances-returned', () => {
  const parts = { expected: 'plain objects', actual: 'instances of User, Show' };
  const found = find(['return models.User.findAll();'], parts);
  expect(found).toMatchObject({ id: 'instances-returned', line: 2 });
  expect(found!.message).toContain('instances of User, Show');
});

describe('more-than-asked', () => {
  const tried = `${CALLED} Then looking what is in a favorite`;

  test('knows the row of the join table', () => {
    const found = find([], { tried, expected: 'id and title', actual: 'UserFavorites, id and title' });
    expect(found!.message).toContain('through: { attributes: [] }');
  });

  test('knows other columns', () => {
    const found = find([], { tried, expected: 'id and title', actual: 'createdAt, id, title and updatedAt' });
    expect(found).toMatchObject({ id: 'more-than-asked' });
    expect(found!.message).toMatch(/createdAt and updatedAt .* attributes: \[…\]/);
  });

  test('says nothing when something is missing', () => {
    expect(find([], { tried, expected: 'id and title', actual: 'id' })).toBeUndefined();
  });
});

describe('raw-with-include', () => {
  const parts = { tried: WHO, expected: '3 Ada and 5 Ben', actual: '3 Ada, 3 Ada and 5 Ben' };

  test('is seen in the call', () => {
    const lines = ["return models.User.findAll({ include: 'Favorites', raw: true });"];
    expect(find(lines, parts)).toMatchObject({ id: 'raw-with-include', line: 2 });
  });

  test('says nothing where nothing is included', () => {
    expect(find(['return models.User.findAll({ raw: true });'], parts)?.id).not.toBe('raw-with-include');
  });
});

describe('inner-join-loses-rows', () => {
  const parts = { tried: WHO, expected: '3 Ada and 5 Ben', actual: '3 Ada' };
  const inner = 'SELECT * FROM Users AS User INNER JOIN (UserFavorites INNER JOIN Shows ON a = b) ON c = d';
  const outer = 'SELECT * FROM Users AS User LEFT OUTER JOIN (UserFavorites INNER JOIN Shows ON a = b) ON c = d';

  test('is known by the statement that was sent', () => {
    expect(find([], parts, [inner])).toMatchObject({ id: 'inner-join-loses-rows' });
    expect(find([], parts, [outer])).toBeUndefined();
  });

  test('explains a row that is not found at all', () => {
    const tried = `${CALLED} Then looking at what it gives`;
    expect(find([], { tried, expected: 'an object', actual: 'nothing' }, [inner])?.id).toBe('inner-join-loses-rows');
  });

  test('says nothing when nobody is missing', () => {
    expect(find([], { ...parts, actual: '3 Ada, 5 Ben and 8 Cleo' }, [inner])?.id).not.toBe('inner-join-loses-rows');
  });
});

test('rows-of-others, and favorites-missing', () => {
  const more = find([], { tried: SHOWS, expected: '7 Lost', actual: '7 Lost and 9 Dark' });
  expect(more).toMatchObject({ id: 'rows-of-others' });
  expect(more!.message).toContain('User 31');
  const less = find([], { tried: SHOWS, expected: '7 Lost and 9 Dark', actual: 'none' });
  expect(less).toMatchObject({ id: 'favorites-missing' });
  expect(less!.message).toContain('2 more');
});

describe('answer-of-other-shape', () => {
  test.each([
    ['what it gives', 'a list of objects', 'nothing', 'is there a return'],
    ['what it gives', 'an object', 'a list of objects', 'not a list with one in it'],
    ['Favorites of User 31', 'a list of objects', 'nothing', 'There is no Favorites in it'],
    ['Favorites of User 31', 'a list of objects', 'a list with Lost in it', 'Favorites is to be a list of objects'],
  ])('%s is to be %s and is %s', (part, expected, actual, says) => {
    const found = find([], { tried: `${CALLED} Then looking at ${part}`, expected, actual });
    expect(found).toMatchObject({ id: 'answer-of-other-shape', lesson: '09-eager-loading#your-turn' });
    expect(found!.message).toContain(says);
  });
});

test('not-written-yet, and never-asked', () => {
  expect(find(["throw new Error('not written yet');"], { error: 'not written yet' })?.id).toBe('not-written-yet');
  const actual = 'an answer without a single SQL statement';
  expect(find(['return [];'], { expected: 'an answer that comes from the database', actual })?.id).toBe('never-asked');
});
