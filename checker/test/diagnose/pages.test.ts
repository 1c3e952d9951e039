import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { Diagnosis } from '../../types.ts';
import { evidence } from './evidence.ts';

/* Functions that filter, order and page, as exercise 10 asks for. */

type Parts = Partial<Parameters<typeof evidence>[0]>;

const PAGE = 'Calling pageOfUsers(models, {"page":2,"size":3}).';
const LIKE = 'Calling usersWhoLike(models, {"title":"Dark"}).';
const ALL = 'Calling usersWhoLikeAll(models, {"titles":["Lost","Dark"]}).';
const ON_THE_PAGE = `${PAGE} Then looking which users are on the page, in their order`;
const WHO = 'Then looking which users are there, in their order';

/** A function that makes this one call, on line 2. */
function find(call: string, parts: Parts, sent: string[] = []): Diagnosis | undefined {
  const tried = parts.tried ?? PAGE;
  const [, name] = /^Calling (\w+)/.exec(tried)!;
  const files = { 'queries.ts': `export async function ${name}(models, data) {\n  return ${call};\n}` };
  const whole = evidence({ exercise: '10-filter-order-page', files, ...parts, tried });
  return diagnose({ ...whole, tape: sent.map((sql) => ({ connection: 1, sql, probe: 'function', durationMs: 0 })) });
}

const findAll = (options: string): string => `models.User.findAll({ ${options} })`;
const INNER = 'SELECT * FROM (SELECT id FROM Users ORDER BY name LIMIT 3, 3) AS User LEFT JOIN Shows ON a = b';
const FLAT = 'SELECT * FROM Users LEFT JOIN Shows ON a = b ORDER BY name LIMIT 3, 3';

describe('limit-counts-joined-rows', () => {
  const parts = { tried: `${PAGE} Then looking how many users are on the page`, expected: '3', actual: '1' };

  test('is known by a limit behind the joins', () => {
    const found = find(findAll('include: "Favorites", subQuery: false'), parts, [FLAT]);
    expect(found).toMatchObject({ id: 'limit-counts-joined-rows', file: 'queries.ts', line: 2 });
  });

  test('says nothing when the limit is in an inner query', () => {
    expect(find(findAll(''), parts, [INNER])).toBeUndefined();
  });
});

describe('pages-counted-from-zero', () => {
  const parts = { tried: ON_THE_PAGE, expected: '4 Dan', actual: '9 Ivy' };

  test('says what is left out, in either way of writing it', () => {
    for (const limit of ['LIMIT 6, 3', 'LIMIT 3 OFFSET 6']) {
      const found = find(findAll('offset: 6'), parts, [`SELECT id FROM Users ORDER BY name ${limit}`]);
      expect(found).toMatchObject({ id: 'pages-counted-from-zero', line: 2 });
      expect(found!.message).toContain('leaves out 6 users before it, and it is to leave out 3');
    }
  });

  test('looks at the last call, and says nothing of a right offset', () => {
    expect(find(findAll(''), parts, ['SELECT id FROM Users ORDER BY name LIMIT 0, 3', INNER])).toBeUndefined();
  });
});

test('page-not-ordered', () => {
  const parts = { tried: ON_THE_PAGE, expected: '4 Dan', actual: '9 Ivy' };
  expect(find(findAll('limit: 3'), parts, ['SELECT id FROM Users LIMIT 3, 3'])?.id).toBe('page-not-ordered');
  const wrong = ['SELECT `User`.`id` FROM Users ORDER BY `User`.`id` DESC LIMIT 3, 3'];
  expect(find(findAll('limit: 3'), parts, wrong)?.id).toBe('page-not-ordered');
  const right = ['SELECT `User`.`id` FROM Users ORDER BY `User`.`name`, `User`.`id` LIMIT 3, 3'];
  expect(find(findAll('limit: 3'), parts, right)).toBeUndefined();
});

test('count-counts-joined-rows, and total-of-the-page', () => {
  const tried = `${PAGE} Then looking at total, with 7 users in the table`;
  const more = find('models.User.findAndCountAll({})', { tried, expected: '7', actual: '12' });
  expect(more).toMatchObject({ id: 'count-counts-joined-rows', line: 2 });
  expect(find(findAll(''), { tried, expected: '7', actual: '3' })?.id).toBe('total-of-the-page');
  expect(find(findAll(''), { tried, expected: '7', actual: 'nothing' })).toBeUndefined();
});

describe('errors that have one cause', () => {
  test.each([
    ['limit-inside-include', 'Only HasMany associations support include.separate'],
    ['column-not-joined-yet', 'SQLITE_ERROR: no such column: Favorites.title'],
    ['order-not-understood', "Unable to find a valid association for model, 'Show'"],
    ['order-not-understood', 'SQLITE_ERROR: no such column: User.name DESC'],
  ])('%s', (id, error) => {
    const options =
      "include: { association: 'Favorites', limit: 2 }, order: ['name'], where: { '$Favorites.title$': 1 }";
    expect(find(findAll(options), { error })).toMatchObject({ id, file: 'queries.ts', line: 2 });
  });

  test('a column of the join is told apart by whether there is a limit', () => {
    const error = 'SQLITE_ERROR: no such column: Favorites.title';
    expect(find(findAll(''), { error }, [FLAT])!.message).toContain('inner query');
    expect(find(findAll(''), { error }, ['SELECT 1'])!.message).toContain('needs an include');
  });
});

describe('where-hides-the-rest', () => {
  const tried = `${LIKE} Then looking which shows are in Favorites of User 31`;

  test('only the title that was asked for is left', () => {
    const found = find(findAll('where: 1'), { tried, expected: '7 Lost and 9 Dark', actual: '9 Dark' });
    expect(found).toMatchObject({ id: 'where-hides-the-rest', line: 2, lesson: '10-filter-order-page#where' });
  });

  test('says nothing when another one is left', () => {
    const found = find(findAll(''), { tried, expected: '7 Lost and 9 Dark', actual: '7 Lost' });
    expect(found?.id).toBe('favorites-missing');
  });
});

test('filter-keeps-everybody', () => {
  const parts = { tried: `${LIKE} ${WHO}`, expected: '4 Dan', actual: '4 Dan and 9 Ivy' };
  const found = find(findAll('required: false'), parts);
  expect(found).toMatchObject({ id: 'filter-keeps-everybody', line: 2 });
  expect(found!.message).toContain('required: false keeps every user');
});

describe('any-instead-of-all', () => {
  const tried = `${ALL} ${WHO}`;

  test('who has only some of them is there', () => {
    const found = find(findAll('where: 1'), { tried, expected: '4 Dan', actual: '4 Dan and 9 Ivy' });
    expect(found).toMatchObject({ id: 'any-instead-of-all', line: 2 });
    expect(found!.message).toContain('one of these');
  });

  test('who has all of them is not', () => {
    expect(find(findAll(''), { tried, expected: '4 Dan', actual: 'none' })!.message).toContain(
      'no row has two at once',
    );
  });
});

test('user-for-each-favorite', () => {
  const parts = { tried: `${ALL} ${WHO}`, expected: '4 Dan', actual: '4 Dan and 4 Dan' };
  expect(find('models.User.sequelize.query("")', parts)).toMatchObject({ id: 'user-for-each-favorite', line: 2 });
});

test('rows-in-other-order speaks of an order inside of an include', () => {
  const parts = {
    tried: `${PAGE} Then looking in which order the Favorites of User 31 come`,
    expected: 'Dark and Lost',
    actual: 'Lost and Dark',
  };
  const inside = find(findAll("include: { association: 'Favorites', order: ['title'] }"), parts);
  expect(inside!.message).toContain('inside of an include is not used');
  expect(find(findAll("include: 'Favorites', order: ['title']"), parts)!.message).not.toContain('inside');
});
