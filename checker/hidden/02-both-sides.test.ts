import { behaviours, expect, test } from '../judge/hidden.ts';

const { includes, linksMadeFrom } = behaviours;

test('a show knows its users', { meta: { id: 'show-knows-users' } }, async ({ student }) => {
  await student.sync();
  student.manyToMany('Show', 'User');
});

test('one join table', { meta: { id: 'one-join-table', after: ['show-knows-users'] } }, async ({ student }) => {
  await student.sync();
  const link = student.manyToMany('Show', 'User', { bothSides: true });
  const table = await student.joinTable('Show', 'User');
  expect(
    link.fromColumn === link.backColumn ? `only ${link.fromColumn}` : 'two columns',
    `Looking whether ${table.name} has a column of its own for either side`,
  ).toBe('two columns');
});

test('from the user to the show', { meta: { id: 'user-to-show', after: ['one-join-table'] } }, async ({ student }) => {
  await student.sync();
  await linksMadeFrom(student, 'User', 'Show');
});

test('from the show to the user', { meta: { id: 'show-to-user', after: ['one-join-table'] } }, async ({ student }) => {
  await student.sync();
  await linksMadeFrom(student, 'Show', 'User');
});

test('unlink', { meta: { id: 'unlink', after: ['one-join-table'] } }, async ({ student }) => {
  await student.sync();
  const { User, Show } = await student.rows({ User: 2, Show: 2 });
  for (const user of [User[0], User[1]])
    for (const show of [Show[0], Show[1]]) await student.database.placeLinks([[user, show]]);
  await student.unlink(Show[0], User[1]);
  expect(
    await student.linked(User[1], 'Show'),
    `Removing ${User[1]} from ${Show[0]}, then asking ${User[1]} for its shows`,
  ).toEqual([Show[1]]);
  await student.unlink(User[0], Show[1]);
  expect(
    await student.linked(Show[1], 'User'),
    `Removing ${Show[1]} from ${User[0]}, then asking ${Show[1]} for its users`,
  ).toEqual([User[1]]);
  expect(
    await student.database.links('User', 'Show'),
    'Removing two links, one from either side, then reading the join table',
  ).toEqual([
    [User[0], Show[0]],
    [User[1], Show[1]],
  ]);
});

test('include both ways', { meta: { id: 'include-both-ways', after: ['one-join-table'] } }, async ({ student }) => {
  await student.sync();
  await includes(student, 'User', 'Show', { bothWays: true });
});
