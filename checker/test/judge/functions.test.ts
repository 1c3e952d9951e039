import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckResult, ExerciseResult } from '../../types.ts';
import { openFolders, type Folders } from './folders.ts';
import { openWorkplace, type TestWorkplace } from './workplace.ts';

const EXERCISE = '02-both-sides';
const BODY = `const users = await models.User.findAll({ include: Object.values(models.User.associations), order: ['id'] });
  const [association] = Object.values(models.User.associations);
  return users.map((user) => ({ name: user.name, shows: user[association.as].map((show) => show.title).sort() }));`;

let workplace: TestWorkplace;
let folders: Folders;
beforeAll(async () => {
  folders = openFolders();
  workplace = await openWorkplace({ callMs: 2_000, checkMs: 20_000, memoryMb: 512, outputBytes: 1_000_000 });
});
afterAll(async () => {
  await workplace.close();
  folders.remove();
});

/** The solution of an exercise without functions, with a file of functions and a hidden test that asks for one. */
function check(code: string, file = 'queries.js'): Promise<ExerciseResult> {
  const lesson = workplace.lessons.find(({ name }) => name === EXERCISE)!;
  return workplace.check(EXERCISE, folders.make(EXERCISE, 'solution', { [file]: code }), {
    lesson: { ...lesson, acceptance: [{ id: 'shape', title: 'Users with their shows.' }] },
    hidden: path.join(import.meta.dirname, 'functions-hidden.ts'),
  });
}

async function failure(code: string): Promise<Partial<CheckResult>> {
  const { checks, outcome } = await check(code);
  expect(outcome).toBe('failed');
  return checks[0]!;
}

test.each([
  ['exports.usersWithShows', 'queries.js', `exports.usersWithShows = async (models) => { ${BODY} };`],
  [
    'module.exports = { … }',
    'queries.js',
    `async function usersWithShows(models) { ${BODY} } module.exports = { usersWithShows };`,
  ],
  ['export async function', 'queries.ts', `export async function usersWithShows(models: any) { ${BODY} }`],
  ['export default', 'queries.mjs', `export default async function usersWithShows(models) { ${BODY} }`],
  ['a folder of its own', 'src/queries.js', `exports.usersWithShows = async (models) => { ${BODY} };`],
])('a function is found however it is exported: %s', async (_how, file, code) => {
  const result = await check(code, file);
  expect({ outcome: result.outcome, first: result.checks[0] }).toMatchObject({ outcome: 'passed' });
});

test('plain SQL in two statements is as good as any', async () => {
  const result = await check(`exports.usersWithShows = async (models) => {
    const { sequelize } = models.User;
    const [users] = await sequelize.query('SELECT id, name FROM Users ORDER BY id');
    const through = Object.values(models.User.associations)[0].through.model.tableName;
    const [links] = await sequelize.query(\`SELECT l.UserId, s.title FROM \${through} l JOIN Shows s ON s.id = l.ShowId ORDER BY s.title\`);
    return users.map(({ id, name }) => ({ name, shows: links.filter((one) => one.UserId === id).map((one) => one.title).sort() }));
  };`);
  expect(result.outcome).toBe('passed');
});

test('one query for each row is shown with its count', async () => {
  const { expected, actual } = await failure(`exports.usersWithShows = async (models) => {
    const users = await models.User.findAll({ order: ['id'] });
    const get = Object.values(models.User.associations)[0].accessors.get;
    return Promise.all(users.map(async (user) => ({ name: user.name, shows: (await user[get]()).map((show) => show.title).sort() })));
  };`);
  expect(expected).toBe('at most 2 SELECT statements');
  expect(actual).toMatch(/^4 SELECT statements; this one ran 3 times: /);
});

test('an answer before the work is done is told apart from one after it', async () => {
  const { actual } = await failure(`exports.usersWithShows = async (models) => {
    models.User.findAll().then((users) => users[0].update({ name: 'Later' }));
    ${BODY}
  };`);
  expect(actual).toBe('an answer while the database was still at work for it');
});

test('a name that is not exported is told with those that are', async () => {
  expect(await failure(`exports.userWithShow = async () => []`)).toMatchObject({
    message: 'Looking for the function usersWithShows in queries.ts.',
    actual: 'queries.ts exports userWithShow',
  });
  expect((await failure('')).actual).toBe('queries.ts exports no function');
});

test('instances are not the plain objects that were asked for', async () => {
  const { actual } = await failure(`exports.usersWithShows = (models) => models.User.findAll()`);
  expect(actual).toBe('instances of User');
});

test('an answer from memory is none', async () => {
  expect((await failure('exports.usersWithShows = async () => []')).actual).toBe(
    'an answer without a single SQL statement',
  );
  expect((await failure('exports.usersWithShows = () => []')).actual).toMatch(/no promise/);
});

test('what it throws fails the check, and what never resolves is timed out', async () => {
  expect(
    (await failure(`exports.usersWithShows = async () => { throw new Error('not written yet'); }`)).actual,
  ).toContain('not written yet');
  expect((await check(`exports.usersWithShows = () => new Promise(() => {});`)).outcome).toBe('timed-out');
});
