import { expect, test } from '../judge/hidden.ts';
import type { Called } from '../judge/student-functions.ts';
import type { Link, Row, SomeRows } from '../judge/row.ts';
import type { Student } from '../judge/student.ts';

test('a new favorite', { meta: { id: 'toggle-adds' } }, async ({ student }) => {
  const { users, shows } = await begin(student);
  const called = await toggle(student, users[0], shows[4]);
  await expectFavorites(student, users[0], [shows[1], shows[3], shows[4]], called);
  expect(called.value, `${called.tried} Then looking at its answer.`).toBe(true);
  // A user without favorites is like any other.
  const first = await toggle(student, users[3], shows[1]);
  await expectFavorites(student, users[3], [shows[1]], first);
  expect(first.value, `${first.tried} Then looking at its answer.`).toBe(true);
});

test('no favorite any more', { meta: { id: 'toggle-removes' } }, async ({ student }) => {
  const { users, shows } = await begin(student);
  const called = await toggle(student, users[0], shows[1]);
  await expectFavorites(student, users[0], [shows[3]], called);
  expect(called.value, `${called.tried} Then looking at its answer.`).toBe(false);
});

test('twice', { meta: { id: 'toggle-twice', after: ['toggle-adds', 'toggle-removes'] } }, async ({ student }) => {
  const { users, shows } = await begin(student);
  for (const show of [shows[0], shows[3]]) {
    await toggle(student, users[0], show);
    const again = await toggle(student, users[0], show);
    await expectFavorites(student, users[0], [shows[1], shows[3]], { ...again, tried: `${again.tried} Twice.` });
  }
});

test('ids as text', { meta: { id: 'toggle-text', after: ['toggle-twice'] } }, async ({ student }) => {
  const { users, shows } = await begin(student);
  const text = { userId: String(users[0].id), showId: String(shows[2].id) };
  const added = await student.functions.call('toggleFavorite', text);
  await expectFavorites(student, users[0], [shows[1], shows[2], shows[3]], added);
  expect(added.value, `${added.tried} Then looking at its answer.`).toBe(true);
  const removed = await student.functions.call('toggleFavorite', text);
  await expectFavorites(student, users[0], [shows[1], shows[3]], removed);
  expect(removed.value, `${removed.tried} Then looking at its answer.`).toBe(false);
});

test('exactly these', { meta: { id: 'sync-exact' } }, async ({ student }) => {
  const { users, shows } = await begin(student);
  const called = await sync(student, users[0], [shows[4], shows[0], shows[3]]);
  await expectFavorites(student, users[0], [shows[0], shows[3], shows[4]], called);
  expectIds(called, [shows[0], shows[3], shows[4]]);
  // The same list once more is no mistake.
  const again = await sync(student, users[0], [shows[4], shows[0], shows[3]]);
  await expectFavorites(student, users[0], [shows[0], shows[3], shows[4]], again);
});

test('an empty list', { meta: { id: 'sync-empty', after: ['sync-exact'] } }, async ({ student }) => {
  const { users } = await begin(student);
  const called = await sync(student, users[0], []);
  await expectFavorites(student, users[0], [], called);
  expectIds(called, []);
});

test('ids more than once', { meta: { id: 'sync-repeated', after: ['sync-exact'] } }, async ({ student }) => {
  const { users, shows } = await begin(student);
  const called = await sync(student, users[0], [shows[2], shows[3], shows[2], shows[3]]);
  await expectFavorites(student, users[0], [shows[2], shows[3]], called);
  expectIds(called, [shows[2], shows[3]]);
});

test('a list of text', { meta: { id: 'sync-text', after: ['sync-exact'] } }, async ({ student }) => {
  const { users, shows } = await begin(student);
  const showIds = [shows[4], shows[3], shows[0]].map((show) => String(show.id));
  const called = await student.functions.call('syncFavorites', { userId: String(users[0].id), showIds });
  await expectFavorites(student, users[0], [shows[0], shows[3], shows[4]], called);
  expectIds(called, [shows[0], shows[3], shows[4]]);
});

test(
  'nothing else changes',
  { meta: { id: 'others-stay', after: ['toggle-adds', 'toggle-removes', 'sync-exact'] } },
  async ({ student }) => {
    const { users, shows, others } = await begin(student);
    for (const run of [
      () => toggle(student, users[0], shows[0]),
      () => toggle(student, users[0], shows[1]),
      () => sync(student, users[0], [shows[0], shows[2]]),
      () => sync(student, users[0], []),
    ]) {
      const { tried } = await run();
      const left = (await student.database.links('User', 'Show')).filter(([user]) => user !== users[0]);
      expect(left, `${tried} Then reading the favorites of the other users.`).toEqual(others);
      expect(await student.database.rowsOf('User'), `${tried} Then reading the users.`).toEqual(users);
      expect(await student.database.rowsOf('Show'), `${tried} Then reading the shows.`).toEqual(shows);
    }
  },
);

/** Four users and five shows: the first user has two favorites, the last has none. */
async function begin(student: Student): Promise<{ users: SomeRows; shows: SomeRows; others: Link[] }> {
  await student.migrate();
  const { User: users, Show: shows } = await student.rows({ User: 4, Show: 5 });
  const others: Link[] = [
    [users[1], shows[0]],
    [users[1], shows[1]],
    [users[2], shows[1]],
    [users[2], shows[3]],
  ];
  await student.database.placeLinks([[users[0], shows[1]], [users[0], shows[3]], ...others]);
  return { users, shows, others };
}

function toggle(student: Student, user: Row, show: Row): Promise<Called> {
  return student.functions.call('toggleFavorite', { userId: user.id, showId: show.id });
}

function sync(student: Student, user: Row, shows: Row[]): Promise<Called> {
  return student.functions.call('syncFavorites', { userId: user.id, showIds: shows.map((show) => show.id) });
}

async function expectFavorites(student: Student, user: Row, shows: Row[], { tried }: Called): Promise<void> {
  const links = await student.database.links('User', 'Show');
  const favorites = links.filter(([one]) => one === user).map(([, show]) => show);
  expect(favorites, `${tried} Then reading the favorites of ${user}.`).toEqual(shows);
}

/** The answer has the ids as numbers, in any order. */
function expectIds({ value, tried }: Called, shows: Row[]): void {
  const ids: unknown = Array.isArray(value) ? value.toSorted((one, other) => Number(one) - Number(other)) : value;
  expect(ids, `${tried} Then looking at its answer.`).toEqual(shows.map((show) => show.id));
}
