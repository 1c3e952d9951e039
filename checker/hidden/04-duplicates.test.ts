import { behaviours, expect, test } from '../judge/hidden.ts';
import type { Row } from '../judge/row.ts';
import type { Student } from '../judge/student.ts';

const { deletingKeepsTheOtherSide, linksMadeFrom, realForeignKeys } = behaviours;
const TABLE = 'UserFavorites';

test('one row for each pair', { meta: { id: 'one-row-each' } }, async ({ student }) => {
  const { repeated } = await runOnDuplicates(student);
  const now = await favorites(student);
  expect(
    repeated.map((pair) => `${pair.name}: ${sayCount(now, pair)}`),
    'Running your migrations, then counting the rows of each pair that was there more than once',
  ).toEqual(repeated.map((pair) => `${pair.name}: 1 row`));
});

test('the oldest row', { meta: { id: 'oldest-stays', after: ['one-row-each'] } }, async ({ student }) => {
  const { repeated } = await runOnDuplicates(student);
  const now = await favorites(student);
  expect(
    repeated.map((pair) => `${pair.name}: ${sayWhich(now, pair)}`),
    'Running your migrations, then looking which row of each pair is left, by its createdAt',
  ).toEqual(repeated.map((pair) => `${pair.name}: ${sayRow(0, pair)}`));
});

test('what was no duplicate', { meta: { id: 'others-stay', after: ['one-row-each'] } }, async ({ student }) => {
  const { single, users, shows } = await runOnDuplicates(student);
  const now = await favorites(student);
  expect(
    single.map((pair) => `${pair.name}: ${sayWhich(now, pair)}`),
    'Running your migrations, then looking for the rows that had no duplicate, with their createdAt',
  ).toEqual(single.map((pair) => `${pair.name}: ${sayRow(0, pair)}`));
  expect(await student.database.rowsOf('User'), 'Running your migrations, then reading the users').toEqual(users);
  expect(await student.database.rowsOf('Show'), 'Running your migrations, then reading the shows').toEqual(shows);
});

test('a second row', { meta: { id: 'pair-is-unique', after: ['one-row-each'] } }, async ({ student }) => {
  const { repeated, single, absent } = await runOnDuplicates(student);
  await student.database.place(TABLE, [rowOf(absent[0]!, 0)]);
  for (const pair of [absent[0]!, single[0]!, repeated[0]!]) {
    const before = await favorites(student);
    await student.database.tryToPlace(TABLE, rowOf(pair, LATER));
    expect(
      sayCount(await favorites(student), pair, before),
      `Storing ${pair.name} a second time with plain SQL, then counting its rows`,
    ).toBe('1 row');
  }
});

test('other pairs', { meta: { id: 'other-pairs', after: ['pair-is-unique'] } }, async ({ student }) => {
  const { absent } = await runOnDuplicates(student);
  for (const pair of absent) await student.database.place(TABLE, [rowOf(pair, 0)]);
  const now = await favorites(student);
  expect(
    absent.map((pair) => `${pair.name}: ${sayCount(now, pair)}`),
    'Storing every pair that was not there with plain SQL, then counting the rows of each',
  ).toEqual(absent.map((pair) => `${pair.name}: 1 row`));
  await runOnEmpty(student);
  await linksMadeFrom(student, 'User', 'Show');
});

test('two at once', { meta: { id: 'parallel-adds', after: ['one-row-each'] } }, async ({ student }) => {
  const { absent } = await runOnDuplicates(student);
  const { add } = student.manyToMany('User', 'Show').from.accessors;
  for (const pair of absent.slice(0, 2)) {
    await student.run(
      async ({ models }: Models, data: { user: Row['id']; show: Row['id']; add: string }) => {
        const user = await models['User']!.findByPk(data.user);
        const show = await models['Show']!.findByPk(data.show);
        const ended = await Promise.allSettled([user[data.add]!(show), user[data.add]!(show)]);
        return ended.map((one) => one.status);
      },
      { user: pair.user.id, show: pair.show.id, add },
      `Adding ${pair.show} to ${pair.user} twice at the same moment.`,
    );
    expect(
      sayCount(await favorites(student), pair),
      `Adding ${pair.show} to ${pair.user} twice at the same moment, then counting the rows of the pair`,
    ).toBe('1 row');
  }
});

test('the foreign keys', { meta: { id: 'keys-stay', after: ['one-row-each'] } }, async ({ student }) => {
  await runOnEmpty(student);
  await realForeignKeys(student, 'User', 'Show');
  await deletingKeepsTheOtherSide(student, 'User', 'Show');
  await runOnEmpty(student);
  await deletingKeepsTheOtherSide(student, 'Show', 'User');
});

test('down', { meta: { id: 'down-undoes', after: ['pair-is-unique'] } }, async ({ student }) => {
  const { users, shows, repeated, single } = await runOnDuplicates(student);
  const before = await favorites(student);
  await student.migrations.undoRan();
  expect(
    sayDifference(before, await favorites(student)),
    `Undoing your migrations, then comparing the rows of ${TABLE} with those before`,
  ).toBe('0 rows missing, 0 rows more');
  expect(await student.database.rowsOf('User'), 'Undoing your migrations, then reading the users').toEqual(users);
  expect(await student.database.rowsOf('Show'), 'Undoing your migrations, then reading the shows').toEqual(shows);
  for (const pair of [single[0]!, repeated[0]!]) {
    await student.database.tryToPlace(TABLE, rowOf(pair, LATER));
    expect(
      sayCount(await favorites(student), pair),
      `Undoing your migrations, then storing ${pair.name} a second time and counting its rows`,
    ).toBe('2 rows');
  }
});

test('up, down, up', { meta: { id: 'up-down-up', after: ['down-undoes'] } }, async ({ student }) => {
  const { single, repeated } = await runOnDuplicates(student);
  const before = await favorites(student);
  await student.migrations.undoRan();
  for (const pair of [single[0]!, repeated[0]!]) await student.database.place(TABLE, [rowOf(pair, LATER)]);
  await student.migrations.again();
  expect(
    `${(await favorites(student)).length} rows`,
    `Undoing your migrations, storing two pairs again, and migrating once more, then counting the rows of ${TABLE}`,
  ).toBe(`${before.length} rows`);
  await student.database.tryToPlace(TABLE, rowOf(single[0]!, LATER + 1));
  expect(
    sayCount(await favorites(student), single[0]!),
    `Migrating once more, then storing ${single[0]!.name} a second time and counting its rows`,
  ).toBe('1 row');
});

/** A user and a show, with the moments at which their pair was stored, the earliest first. */
interface Pair {
  user: Row;
  show: Row;
  name: string;
  moments: number[];
}

type Models = { models: Record<string, { findByPk(id: unknown): Promise<Record<string, (row: unknown) => unknown>> }> };

/** Minutes that lie after every row of the story. */
const LATER = 90_000;

/** The learner's migrations run on a table that has been in use without a rule. */
async function runOnDuplicates(student: Student): Promise<Story> {
  await student.migrateShipped(TABLE);
  const story = await tell(student);
  await student.migrations.runAdded();
  return story;
}

async function runOnEmpty(student: Student): Promise<void> {
  await student.migrateShipped(TABLE);
  await student.migrations.runAdded();
}

type Story = { users: Row[]; shows: Row[] } & Record<'repeated' | 'single' | 'absent', Pair[]>;

/**
 * Users favor shows over some days, some of them more than once. A later id always has a later moment, rows of one pair
 * have others between them, and two pairs are stored in the same moment, as one call of `addFavorites` does.
 */
async function tell(student: Student): Promise<Story> {
  const { User: users, Show: shows } = await student.rows({ User: 3, Show: 4 });
  const pairs = users.flatMap((user) => shows.map((show) => ({ user, show, name: `${user} – ${show}`, moments: [] })));
  const at = (user: number, show: number): Pair => pairs[user * shows.length + show]!;
  const moments = [
    [at(0, 0)],
    [at(0, 1)],
    [at(1, 0), at(1, 3)],
    [at(0, 0)],
    [at(2, 2)],
    [at(1, 0), at(0, 2)],
    [at(0, 0), at(2, 0)],
    [at(0, 2)],
    [at(1, 2)],
  ];
  const ids = moments
    .flat()
    .map(() => student.chance.id())
    .sort((one, other) => one - other);
  const rows: Record<string, unknown>[] = [];
  let minutes = 0;
  for (const together of moments) {
    minutes += student.chance.whole(2, 2_000);
    for (const pair of together) {
      pair.moments.push(minutes);
      rows.push({ ...rowOf(pair, minutes), id: ids[rows.length]!, updatedAt: sayMoment(LATER - minutes) });
    }
  }
  await student.database.place(TABLE, rows);
  const stored = (times: (count: number) => boolean): Pair[] => pairs.filter((pair) => times(pair.moments.length));
  return {
    users,
    shows,
    repeated: stored((count) => count > 1),
    single: stored((count) => count === 1),
    absent: stored((count) => count === 0),
  };
}

function rowOf({ user, show }: Pair, minutes: number): Record<string, unknown> {
  return { UserId: user.id, ShowId: show.id, createdAt: sayMoment(minutes) };
}

/** As Sequelize writes a date into SQLite. */
function sayMoment(minutes: number): string {
  const [day, time] = new Date(Date.UTC(2024, 2, 1) + minutes * 60_000).toISOString().split('T');
  return `${day} ${time!.replace('Z', '')} +00:00`;
}

/** What is in the table, without what a rebuilt table may number anew. */
async function favorites(student: Student): Promise<Favorite[]> {
  const rows = await student.database.rowsIn(TABLE);
  return rows.map((row) => ({ user: row['UserId'], show: row['ShowId'], at: Date.parse(String(row['createdAt'])) }));
}

type Favorite = { user: unknown; show: unknown; at: number };

function of({ user, show }: Pair): (favorite: Favorite) => boolean {
  return (favorite) => favorite.user === user.id && favorite.show === show.id;
}

function sayCount(now: Favorite[], pair: Pair, before: Favorite[] = []): string {
  const rows = now.filter(of(pair));
  const isReplaced = before.filter(of(pair)).some(({ at }) => !rows.some((row) => row.at === at));
  return `${rows.length === 1 ? '1 row' : `${rows.length} rows`}${isReplaced ? ', and the first one is gone' : ''}`;
}

/** Which of the rows of a pair is left; none of them when it has a moment that no row had. */
function sayWhich(now: Favorite[], pair: Pair): string {
  const rows = now.filter(of(pair));
  if (rows.length !== 1) return sayCount(now, pair);
  const which = pair.moments.findIndex((minutes) => Date.parse(sayMoment(minutes)) === rows[0]!.at);
  return which < 0 ? 'a row with another createdAt' : sayRow(which, pair);
}

function sayRow(which: number, { moments: { length } }: Pair): string {
  if (length === 1) return 'its row';
  return `row ${which + 1} of ${length}${which === 0 ? ', the oldest' : which === length - 1 ? ', the newest' : ''}`;
}

function sayDifference(before: Favorite[], now: Favorite[]): string {
  const keys = now.map((row) => JSON.stringify(row));
  const missing = before.filter((row) => !keys.includes(JSON.stringify(row))).length;
  return `${missing} rows missing, ${now.length - (before.length - missing)} rows more`;
}
