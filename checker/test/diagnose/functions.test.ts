import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { Diagnosis } from '../../types.ts';
import { evidence, many, model, table } from './evidence.ts';

const TOGGLE = 'Calling toggleFavorite(models, {"userId":3,"showId":7}).';
const SYNC = 'Calling syncFavorites(models, {"userId":3,"showIds":[7,8]}).';
const READ = `${TOGGLE} Then reading the favorites of User 3.`;
const KEYS = { UserId: 'Users.id CASCADE', ShowId: 'Shows.id CASCADE' };
const INSERT = 'INSERT INTO `UserFavorites` (`UserId`,`ShowId`) VALUES (3,7);';
const DELETE = 'DELETE FROM `UserFavorites` WHERE `UserId` = 3 AND `ShowId` IN (8)';

type Rest = Partial<Parameters<typeof evidence>[0]>;

/** What is said of a function with these lines, which sent these statements when a check failed. */
function explain(lines: string[], tried: string, rest: Rest = {}, name = 'toggleFavorite'): Diagnosis | undefined {
  const text = [`export async function ${name}(models, { userId, showId }) {`, ...lines, '}'].join('\n');
  const found = evidence({
    exercise: '11-changing-links',
    check: 'toggle-adds',
    tried,
    claimed: [
      model('User', 'Users', [many('Show', 'UserFavorites', 'UserId', 'ShowId', 'Favorites')]),
      model('Show', 'Shows', [many('User', 'UserFavorites', 'ShowId', 'UserId', 'Fans')]),
    ],
    tables: [table('UserFavorites', ['UserId', 'ShowId'], KEYS)],
    files: { 'queries.ts': text },
    ...rest,
  });
  return diagnose({ ...found, tape: found.tape.map((entry) => ({ ...entry, probe: 'function' })) });
}

const thrown = (message: string) => ({
  error: { name: 'TypeError', message, place: { file: 'queries.ts', line: 2 } },
});

describe('function-not-exported', () => {
  const tried = 'Looking for the function toggleFavorite in queries.ts.';

  test('names the one that is nearly it', () => {
    const actual = 'queries.ts exports toggleFavourite';
    const found = explain(['await a.b();'], tried, { actual }, 'toggleFavourite');
    expect(found).toMatchObject({ id: 'function-not-exported', file: 'queries.ts', line: 2 });
    expect(found!.message).toContain('yours is called toggleFavourite');
    expect(found!.lesson).toBe('11-changing-links#your-turn');
  });

  test('says that export is missing', () => {
    const found = explain(['await a.b();'], tried, { actual: 'queries.ts exports no function' });
    expect(found!.message).toContain('not exported');
  });

  test('says that there is none', () => {
    const found = explain([], tried, { actual: 'queries.ts exports no function' });
    expect(found!.message).toMatch(/^There is no exported function/);
  });
});

describe('not-an-instance', () => {
  test.each([
    ['models.User.addFavorite is not a function', 'is the model'],
    ['user.addFavorite is not a function', 'await is missing'],
    ['user.addFavourite is not a function', 'probably mean addFavorite'],
    ['user.addShow is not a function', 'come from the alias'],
    ["Cannot read properties of null (reading 'addFavorite')", 'found nothing'],
  ])('explains %s', (message, words) => {
    const found = explain(['await user.addFavorite(1);'], TOGGLE, thrown(message));
    expect(found).toMatchObject({ id: 'not-an-instance', file: 'queries.ts', line: 2 });
    expect(found!.message).toContain(words);
  });
});

describe('promises', () => {
  const working = 'an answer while the database was still at work for it';

  test('promise-is-always-true is found before the rest', () => {
    const found = explain(['if (user.hasFavorite(1)) return;'], TOGGLE, { actual: working });
    expect(found).toMatchObject({ id: 'promise-is-always-true', line: 2 });
  });

  test('work-not-awaited names the call', () => {
    const found = explain(['user.addFavorite(1);'], TOGGLE, { actual: working });
    expect(found).toMatchObject({ id: 'work-not-awaited', line: 2 });
    expect(found!.message).toContain('await before user.addFavorite');
  });

  test('work-not-awaited explains forEach', () => {
    const found = explain(['ids.forEach(async (id) => { await user.addFavorite(id); });'], TOGGLE, { actual: working });
    expect(found!.message).toContain('forEach waits for nothing');
  });
});

describe('links that are not as they should be', () => {
  const none = { expected: 'Show 7 and Show 8', actual: 'Show 7' };

  test('set-replaces-all names what is gone', () => {
    const found = explain(['await user.setFavorites([1]);'], READ, { ...none, sent: [DELETE, INSERT] });
    expect(found).toMatchObject({ id: 'set-replaces-all', line: 2 });
    expect(found!.message).toContain('Show 8 is gone');
  });

  test('nothing-written', () => {
    const sent = ['SELECT 1'];
    expect(explain(['user.Favorites.push(show);'], READ, { ...none, sent })).toMatchObject({ id: 'nothing-written' });
  });

  test('links-never-removed', () => {
    const rest = { expected: 'Show 7', actual: 'Show 7 and Show 8', sent: [INSERT] };
    expect(explain(['await user.addFavorite(1);'], READ, rest)).toMatchObject({ id: 'links-never-removed', line: 2 });
  });

  test('links-never-added', () => {
    const found = explain(['await user.removeFavorite(1);'], READ, { ...none, sent: [DELETE] });
    expect(found).toMatchObject({ id: 'links-never-added', line: 2 });
  });

  test('other-rows-changed, for links of others', () => {
    const tried = `${TOGGLE} Then reading the favorites of the other users.`;
    const rest = { expected: 'User 4 – Show 7', actual: 'none', sent: [DELETE] };
    expect(explain(['await Join.destroy();'], tried, rest)).toMatchObject({ id: 'other-rows-changed', line: 2 });
  });

  test('other-rows-changed, for a row itself', () => {
    const found = explain(['await show.destroy();'], READ, { ...none, sent: ['DELETE FROM `Shows` WHERE `id` = 8'] });
    expect(found).toMatchObject({ id: 'other-rows-changed' });
    expect(found!.message).toContain('deleted a row of Shows');
  });
});

describe('ids', () => {
  const UNIQUE = { error: { name: 'SequelizeUniqueConstraintError', message: 'Validation error' } };

  test('text-is-no-number', () => {
    const tried = 'Calling toggleFavorite(models, {"userId":"3","showId":"7"}).';
    expect(explain(['await user.addFavorite(showId);'], tried, UNIQUE)).toMatchObject({
      id: 'text-is-no-number',
      line: 2,
    });
  });

  test('repeated-ids', () => {
    const tried = 'Calling syncFavorites(models, {"userId":3,"showIds":[7,8,7]}).';
    const found = explain(['await user.setFavorites(ids);'], tried, UNIQUE, 'syncFavorites');
    expect(found).toMatchObject({ id: 'repeated-ids', line: 2 });
  });

  test('neither is found when the ids are numbers, each once', () => {
    expect(explain(['await user.setFavorites(ids);'], SYNC, UNIQUE, 'syncFavorites')).toBeUndefined();
  });
});

test.each([
  ['true', 'nothing', 'a return on every way'],
  ['true', 'false', 'afterwards: true'],
  ['true', '1', 'true or false'],
  ['3 and 7', '3 and 7', 'these are text'],
])('answer-of-other-kind: %s was wanted, and it was %s', (expected, actual, words) => {
  const tried = `${TOGGLE} Then looking at its answer.`;
  const found = explain(['await user.addFavorite(1);'], tried, { expected, actual, sent: [INSERT] });
  expect(found).toMatchObject({ id: 'answer-of-other-kind', lesson: '11-changing-links#your-turn' });
  expect(found!.message).toContain(words);
});
