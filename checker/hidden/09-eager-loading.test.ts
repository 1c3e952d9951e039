import { answers, expect, test } from '../judge/hidden.ts';

const { byId, fieldsOf, listOf, looking, named, objectOf } = answers;
type Student = Parameters<Parameters<typeof test>[2]>[0]['student'];

/** Users and shows with ids that do not coincide; the second user has no favorites, the last show is nobody's. */
async function story(student: Student) {
  await student.sync();
  const { User: users, Show: shows } = await student.rows({ User: 4, Show: 4 });
  await student.database.placeLinks([
    [users[0], shows[1]],
    [users[0], shows[2]],
    [users[2], shows[1]],
    [users[3]!, shows[0]],
    [users[3]!, shows[1]],
    [users[3]!, shows[2]],
  ]);
  const favorites = [[shows[1], shows[2]], [], [shows[1]], [shows[0], shows[1], shows[2]]];
  return { users: users.slice(0, 4), shows, favorites };
}

const titles = (list: { values: Record<string, unknown> }[]): string[] =>
  list.map(({ values }) => `${String(values['id'])} ${String(values['title'])}`);

test('every user once', { meta: { id: 'every-user' } }, async ({ student }) => {
  const { users } = await story(student);
  const { value, tried } = await student.functions.call('usersWithFavorites', {});
  expect(named(byId(listOf(value, tried)), 'id', 'name'), `${looking(tried)} which users are there`).toEqual(
    users.map(({ id, values }) => `${id} ${String(values['name'])}`),
  );
});

test('each with their own', { meta: { id: 'own-favorites', after: ['every-user'] } }, async ({ student }) => {
  const { users, favorites } = await story(student);
  const { value, tried } = await student.functions.call('usersWithFavorites', {});
  const found = byId(listOf(value, tried));
  users.forEach((user, index) => {
    const own = byId(listOf(found[index]?.['Favorites'], tried, `Favorites of ${user}`));
    expect(named(own, 'id', 'title'), `${looking(tried)} which shows are in Favorites of ${user}`).toEqual(
      titles(favorites[index]!),
    );
  });
});

test('plain objects', { meta: { id: 'plain', after: ['own-favorites'] } }, async ({ student }) => {
  await story(student);
  const { value, tried } = await student.functions.call('usersWithFavorites', {}, { plain: true });
  const found = listOf(value, tried);
  const own = found.flatMap((user) => listOf(user['Favorites'], tried, 'Favorites'));
  expect(fieldsOf(found), `${looking(tried)} what is in a user`).toEqual(['Favorites', 'id', 'name']);
  expect(fieldsOf(own), `${looking(tried)} what is in a favorite`).toEqual(['id', 'title']);
});

test('two SELECTs', { meta: { id: 'two-selects', after: ['own-favorites'] } }, async ({ student }) => {
  await story(student);
  student.functions.atMost(2, await student.functions.call('usersWithFavorites', {}));
});

test('a show with its users', { meta: { id: 'show-page' } }, async ({ student }) => {
  const { users, shows, favorites } = await story(student);
  const { value, tried } = await student.functions.call('showPage', { showId: shows[2].id });
  const show = objectOf(value, tried);
  expect(named([show], 'id', 'title'), `${looking(tried)} which show it is`).toEqual(titles([shows[2]]));
  const fans = byId(listOf(show['Users'], tried, 'Users'));
  const own = [users[0]!, users[3]!];
  expect(named(fans, 'id', 'name'), `${looking(tried)} who is in Users`).toEqual(
    own.map(({ id, values }) => `${id} ${String(values['name'])}`),
  );
  for (const [index, fan] of fans.entries()) {
    const liked = byId(listOf(fan['Favorites'], tried, `Favorites of ${own[index]!}`));
    expect(named(liked, 'id', 'title'), `${looking(tried)} which shows are in Favorites of ${own[index]!}`).toEqual(
      titles(favorites[users.indexOf(own[index]!)]!),
    );
  }
});

test('nobody, and nothing', { meta: { id: 'no-fans', after: ['show-page'] } }, async ({ student }) => {
  const { shows } = await story(student);
  const { value, tried } = await student.functions.call('showPage', { showId: shows[3]!.id });
  const show = objectOf(value, tried);
  expect(named([show], 'id', 'title'), `${looking(tried)} which show it is`).toEqual(titles([shows[3]!]));
  expect(named(listOf(show['Users'], tried, 'Users'), 'name'), `${looking(tried)} who is in Users`).toEqual([]);
  const missing = await student.functions.call('showPage', { showId: student.chance.id() });
  expect(missing.value ?? null, missing.tried).toBe(null);
});

test('a plain page', { meta: { id: 'plain-page', after: ['show-page'] } }, async ({ student }) => {
  const { shows } = await story(student);
  const { value, tried } = await student.functions.call('showPage', { showId: shows[1].id }, { plain: true });
  const show = objectOf(value, tried);
  const fans = listOf(show['Users'], tried, 'Users');
  const liked = fans.flatMap((fan) => listOf(fan['Favorites'], tried, 'Favorites'));
  expect(fieldsOf([show]), `${looking(tried)} what is in the show`).toEqual(['Users', 'id', 'title']);
  expect(fieldsOf(fans), `${looking(tried)} what is in a user`).toEqual(['Favorites', 'id', 'name']);
  expect(fieldsOf(liked), `${looking(tried)} what is in a favorite`).toEqual(['id', 'title']);
});

test('a page in two SELECTs', { meta: { id: 'page-selects', after: ['show-page'] } }, async ({ student }) => {
  const { shows } = await story(student);
  student.functions.atMost(2, await student.functions.call('showPage', { showId: shows[1].id }));
});
