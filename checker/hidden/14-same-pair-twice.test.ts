import { behaviours, expect, test } from '../judge/hidden.ts';
import type { Row, SomeRows } from '../judge/row.ts';

const { includesBoth, linkedAs, make, readsBack, realForeignKeys } = behaviours;
const { seenFromTheOtherSide, stored, turnedRound } = behaviours;

const LISTS = ['Favorites', 'Watched'];
const BOTH = ['Following', 'Followers'];

test('watched shows', { meta: { id: 'watched' } }, async ({ student }) => {
  await student.sync();
  await linkedAs(student, 'User', 'Show', 'Watched');
  await linkedAs(student, 'User', 'Show', 'Favorites');
});

test('kept apart', { meta: { id: 'kept-apart', after: ['watched'] } }, async ({ student }) => {
  await student.sync();
  const { users, shows, made } = await watchersOf(student);
  await make(student, made);
  await readsBack(student, users, made, LISTS);
  // Of a show in both lists, Sequelize's own remove takes both links where the lists are parted by through.scope.
  await student.unlink(users[0]!, shows[0]!, { as: 'Favorites' });
  const left = made.map(([as, from, to]): Made[number] => [
    as,
    from,
    as === 'Favorites' && from === users[0] ? to.filter((show) => show !== shows[0]) : to,
  ]);
  await stored(student, left, `Removing ${shows[0]} from Favorites of ${users[0]}`);
  await readsBack(student, users, left, LISTS);
});

test('both included', { meta: { id: 'both-included', after: ['watched'] } }, async ({ student }) => {
  await student.sync();
  const { users, made } = await watchersOf(student);
  await make(student, made);
  await includesBoth(student, users, made, LISTS);
});

test('seen from the show', { meta: { id: 'seen-from-show', after: ['watched'] } }, async ({ student }) => {
  await student.sync();
  const { shows, made } = await watchersOf(student);
  await make(student, made);
  for (const as of LISTS) await seenFromTheOtherSide(student, shows, made, as);
});

test('following and followers', { meta: { id: 'following' } }, async ({ student }) => {
  await student.sync();
  await turnedRound(student, 'User', 'Following', 'Followers');
});

test('real foreign keys', { meta: { id: 'follow-keys', after: ['following'] } }, async ({ student }) => {
  await student.sync();
  await realForeignKeys(student, 'User', 'User');
});

test('one direction', { meta: { id: 'one-direction', after: ['following'] } }, async ({ student }) => {
  await student.sync();
  const { User: users } = await student.rows({ User: 4 });
  const [ada, ben, eve] = users;
  await make(student, [
    ['Following', ada, [ben, eve]],
    ['Following', ben, [ada]],
  ]);
  await student.link(ada, users[3]!, { as: 'Followers' });
  const follows: Made = [
    ['Following', ada, [ben, eve]],
    ['Following', ben, [ada]],
    ['Following', users[3]!, [ada]],
  ];
  await stored(student, follows, `Adding ${users[3]} to Followers of ${ada} as well`);
  await readsBack(student, users.slice(0, 4), [...follows, ...turned(follows)], BOTH);
});

test('unfollow', { meta: { id: 'unfollow', after: ['following'] } }, async ({ student }) => {
  await student.sync();
  const { User: users } = await student.rows({ User: 3 });
  const [ada, ben, eve] = users;
  await make(student, [
    ['Following', ada, [ben, eve]],
    ['Following', ben, [ada]],
    ['Following', eve, [ada]],
  ]);
  await student.unlink(ada, ben, { as: 'Following' });
  await student.unlink(ada, eve, { as: 'Followers' });
  const left: Made = [
    ['Following', ada, [eve]],
    ['Following', ben, [ada]],
  ];
  await stored(student, left, `Removing ${ben} from Following and ${eve} from Followers of ${ada}`);
  await readsBack(student, users.slice(0, 3), [...left, ...turned(left)], BOTH);
});

test('a deleted user', { meta: { id: 'user-deleted', after: ['watched', 'following'] } }, async ({ student }) => {
  await student.sync();
  const { users, all, made } = await watchersOf(student);
  const follows: Made = [
    ['Following', users[0]!, [users[1]!, users[2]!]],
    ['Following', users[1]!, [users[0]!]],
    ['Following', users[2]!, [users[1]!]],
  ];
  await make(student, made);
  await make(student, follows);
  await student.destroy(users[0]!);
  await remain(`Deleting ${users[0]} through its model`, users.slice(1));
  await student.database.deleteRow(users[1]!);
  await remain(`Deleting ${users[1]} with plain SQL`, users.slice(2));

  async function remain(tried: string, left: Row[]): Promise<void> {
    expect(await student.database.rowsOf('User'), `${tried}, then reading which users remain`).toEqual(left);
    expect(await student.database.rowsOf('Show'), `${tried}, then reading which shows remain`).toEqual(all);
    const isLeft = (row: Row): boolean => row.model !== 'User' || left.includes(row);
    for (const links of [made, follows]) {
      const kept = links.map(([as, from, to]): Made[number] => [as, from, isLeft(from) ? to.filter(isLeft) : []]);
      await stored(student, kept, tried);
    }
  }
});

test('still to watch', { meta: { id: 'still-to-watch', after: ['watched'] } }, async ({ student }) => {
  await student.sync();
  hasAttribute(student, 'Show', 'title');
  const { users, shows, made } = await watchersOf(student);
  await make(student, made);
  for (const user of users) {
    const listed = (as: string): Row[] => made.find(([alias, from]) => alias === as && from === user)?.[2] ?? [];
    const left = shows.filter((show) => listed('Favorites').includes(show) && !listed('Watched').includes(show));
    const called = await student.functions.call('stillToWatch', { userId: user.id });
    expect(called.value, called.tried).toEqual(left.map((show) => show.values['title']).toSorted());
    student.functions.atMost(3, called);
  }
});

test('friends', { meta: { id: 'friends', after: ['following'] } }, async ({ student }) => {
  await student.sync();
  hasAttribute(student, 'User', 'name');
  const { User: users } = await student.rows({ User: 6 });
  const [ben, kim, ada, eve, tom] = againstTheAlphabet(users, 'name');
  await make(student, [
    ['Following', ada, [ben, eve, kim]],
    ['Following', ben, [ada]],
    ['Following', eve, [ben]],
    ['Following', kim, [ada]],
    ['Following', tom, [ada]],
  ]);
  const friends: [Row, Row[]][] = [
    [ada, [ben, kim]],
    [ben, [ada]],
    [eve, []],
  ];
  for (const [user, wanted] of friends) {
    const called = await student.functions.call('friendsOf', { userId: user.id });
    expect(called.value, called.tried).toEqual(wanted.map((friend) => friend.values['name']).toSorted());
    student.functions.atMost(3, called);
  }
});

type Made = Parameters<typeof readsBack>[2];

/** The attribute that the function is to list is there. */
function hasAttribute(student: Parameters<typeof readsBack>[0], model: string, attribute: string): void {
  const names = Object.keys(student.model(model).attributes);
  expect(
    names.includes(attribute) ? attribute : names.join(', '),
    `Looking for the attribute ${attribute} of ${model}`,
  ).toBe(attribute);
}

/** Three users: a show in both lists of one, a show in a list of each, and a user who has watched nothing. */
async function watchersOf(
  student: Parameters<typeof readsBack>[0],
): Promise<{ users: Row[]; shows: Row[]; all: Row[]; made: Made }> {
  const { User: users, Show: all } = await student.rows({ User: 3, Show: 6 });
  const [first, last, second, third, ...others] = againstTheAlphabet(all, 'title');
  const shows = [first, second, third, last, ...others] as const;
  const made: Made = [
    ['Favorites', users[0], [shows[0], shows[1], shows[3]]],
    ['Watched', users[0], [shows[1], shows[2]]],
    ['Watched', users[1], [shows[0]]],
    ['Favorites', users[2], [shows[2], shows[1]]],
  ];
  return { users: users.slice(0, 3), shows: [...shows], all, made };
}

/**
 * The rows, and before all others two whose texts fall while their ids rise: in whatever order a database gives them by
 * itself, it is not that of the alphabet.
 */
function againstTheAlphabet(rows: SomeRows, attribute: string): SomeRows {
  const text = (row: Row): string => String(row.values[attribute]);
  for (const one of rows) {
    const other = rows.find((row) => row.id > one.id && text(row) < text(one));
    if (other) return [one, other, ...rows.filter((row) => row !== one && row !== other)] as SomeRows;
  }
  return rows;
}

/** The same links told by those at their other end. */
function turned(follows: Made): Made {
  return follows.flatMap(([, from, to]) => to.map((row): Made[number] => ['Followers', row, [from]]));
}
