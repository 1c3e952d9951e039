import { behaviours, expect, test } from '../judge/hidden.ts';

const FAVORITES = { as: 'Favorites' };

test('the alias Favorites', { meta: { id: 'favorites-alias' } }, async ({ student }) => {
  await student.sync();
  const { from } = student.manyToMany('User', 'Show', FAVORITES);
  expect(from.accessors['get'], 'Looking for the method that the alias gives to users').toBe('getFavorites');
});

test('the join table', { meta: { id: 'join-table', after: ['favorites-alias'] } }, async ({ student }) => {
  await student.sync();
  const { table } = student.manyToMany('User', 'Show', FAVORITES);
  expect(table, 'Looking which table keeps the favorites').toBe('UserFavorites');
  await student.joinTable('User', 'Show', FAVORITES);
  const { User, Show } = await student.rows({ User: 2, Show: 3 });
  await student.link(User[1], [Show[0], Show[2]], FAVORITES);
  expect(
    await student.database.links('User', 'Show', FAVORITES),
    `Adding two favorites to ${User[1]}, then reading UserFavorites`,
  ).toEqual([
    [User[1], Show[0]],
    [User[1], Show[2]],
  ]);
});

test('add and get', { meta: { id: 'add-and-get', after: ['favorites-alias'] } }, async ({ student }) => {
  await student.sync();
  const { User, Show } = await student.rows({ User: 3, Show: 4 });
  await student.link(User[0], [Show[1], Show[3]], FAVORITES);
  await student.link(User[2], Show[1], FAVORITES);
  await student.database.placeLinks([[User[1], Show[2]]], FAVORITES);
  expect(await student.linked(User[0], 'Show', FAVORITES), `Asking ${User[0]} for getFavorites()`).toEqual([
    Show[1],
    Show[3],
  ]);
  expect(await student.linked(User[1], 'Show', FAVORITES), `Asking ${User[1]} for getFavorites()`).toEqual([Show[2]]);
  expect(await student.linked(User[2], 'Show', FAVORITES), `Asking ${User[2]} for getFavorites()`).toEqual([Show[1]]);
});

test('has and count', { meta: { id: 'has-and-count', after: ['favorites-alias'] } }, async ({ student }) => {
  await student.sync();
  const { User, Show } = await student.rows({ User: 2, Show: 3 });
  await student.database.placeLinks([[User[0], Show[0]]], FAVORITES);
  await student.database.placeLinks([[User[0], Show[2]]], FAVORITES);
  const has = (show: unknown): Promise<unknown> => student.use(User[0], 'Show', 'hasSingle', [show], FAVORITES);
  expect(await has(Show[2]), `Asking ${User[0]} hasFavorite(${Show[2]}), which is a favorite`).toBe(true);
  expect(await has(Show[1]), `Asking ${User[0]} hasFavorite(${Show[1]}), which is not`).toBe(false);
  expect(await student.use(User[0], 'Show', 'count', [], FAVORITES), `Asking ${User[0]} countFavorites()`).toBe(2);
  expect(await student.use(User[1], 'Show', 'count', [], FAVORITES), `Asking ${User[1]} countFavorites()`).toBe(0);
});

test('remove', { meta: { id: 'remove', after: ['favorites-alias'] } }, async ({ student }) => {
  await student.sync();
  const { User, Show } = await student.rows({ User: 2, Show: 3 });
  for (const user of [User[0], User[1]])
    for (const show of [Show[0], Show[1]]) await student.database.placeLinks([[user, show]], FAVORITES);
  await student.unlink(User[0], Show[1], FAVORITES);
  expect(
    await student.database.links('User', 'Show', FAVORITES),
    `Removing ${Show[1]} from the favorites of ${User[0]}, then reading the join table`,
  ).toEqual([
    [User[0], Show[0]],
    [User[1], Show[0]],
    [User[1], Show[1]],
  ]);
  expect(
    await student.database.rowsOf('Show'),
    `Removing ${Show[1]} from the favorites of ${User[0]}, then reading the shows`,
  ).toEqual(Show);
});

test('create', { meta: { id: 'create', after: ['favorites-alias'] } }, async ({ student }) => {
  await student.sync();
  const { User, Show } = await student.rows({ User: 2, Show: 2 });
  const title = student.chance.words();
  await student.use(User[1], 'Show', 'create', [{ title }], FAVORITES);
  const shows = await student.database.valuesOf('Show', 'title');
  expect(
    shows.filter((one) => one === title).length,
    `Calling createFavorite({ title: "${title}" }), then looking for that show in the table`,
  ).toBe(1);
  const links = await student.database.links('User', 'Show', FAVORITES);
  expect(
    links.map(([user]) => user),
    `Calling createFavorite on ${User[1]}, then reading who has a favorite`,
  ).toEqual([User[1]]);
  void Show;
});

test('include', { meta: { id: 'include', after: ['favorites-alias'] } }, async ({ student }) => {
  await student.sync();
  await behaviours.includes(student, 'User', 'Show', { ...FAVORITES, include: 'Favorites' });
});
