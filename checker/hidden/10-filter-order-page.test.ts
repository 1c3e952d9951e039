import { answers, expect, test } from '../judge/hidden.ts';

const { byId, listOf, looking, named, objectOf } = answers;
type Student = Parameters<Parameters<typeof test>[2]>[0]['student'];
type Row = Awaited<ReturnType<Student['rows']>>[string][number];
interface Fan {
  user: Row;
  favorites: Row[];
}

const SIZE = 3;
/** Which shows each of the users likes; nobody likes the first. A page of joined rows never has as many users. */
const LIKES = [[1, 2, 3], [], [1, 2], [4], [2, 3, 4], [], [1]];

/** Seven users in the order of their names, and five shows. */
async function story(student: Student): Promise<{ fans: Fan[]; shows: Row[] }> {
  await student.sync();
  const { User: users, Show: shows } = await student.rows({ User: LIKES.length, Show: 5 });
  const fans = LIKES.map((likes, index) => ({ user: users[index]!, favorites: likes.map((one) => shows[one]!) }));
  await student.database.placeLinks(
    fans.flatMap(({ user, favorites }) => favorites.map((show) => [user, show] as const)),
  );
  return { fans: fans.toSorted((one, other) => compare(one.user, other.user, 'name')), shows };
}

function compare(one: Row, other: Row, attribute: string): number {
  const [first, second] = [textOf(one, attribute), textOf(other, attribute)];
  return first < second ? -1 : first > second ? 1 : Number(one.id) - Number(other.id);
}

const textOf = (row: Row, attribute: string): string => String(row.values[attribute]);
const people = (fans: Fan[]): string[] => fans.map(({ user }) => `${user.id} ${textOf(user, 'name')}`);
const shown = (shows: Row[]): string[] => shows.map((show) => `${show.id} ${textOf(show, 'title')}`);
const likes = ({ favorites }: Fan, title: string): boolean => favorites.some((show) => textOf(show, 'title') === title);

/** A page of users as the learner's function gives it. */
async function pageOf(student: Student, page: number) {
  const { value, tried } = await student.functions.call('pageOfUsers', { page, size: SIZE });
  const answer = objectOf(value, tried);
  return { total: answer['total'], users: listOf(answer['users'], tried, 'users'), tried };
}

test('pages of users', { meta: { id: 'page-size' } }, async ({ student }) => {
  await story(student);
  for (const [page, size] of [3, 3, 1].entries()) {
    const { users, tried } = await pageOf(student, page + 1);
    expect(new Set(named(users, 'id')).size, `${looking(tried)} how many users are on the page`).toBe(size);
  }
});

test('in the order of their names', { meta: { id: 'page-order', after: ['page-size'] } }, async ({ student }) => {
  const { fans } = await story(student);
  for (const page of [1, 2, 3]) {
    const { users, tried } = await pageOf(student, page);
    expect(named(users, 'id', 'name'), `${looking(tried)} which users are on the page, in their order`).toEqual(
      people(fans.slice((page - 1) * SIZE, page * SIZE)),
    );
  }
});

test('with all favorites', { meta: { id: 'page-favorites', after: ['page-order'] } }, async ({ student }) => {
  const { fans } = await story(student);
  for (const page of [1, 2, 3]) {
    const { users, tried } = await pageOf(student, page);
    for (const [index, { user, favorites }] of fans.slice((page - 1) * SIZE, page * SIZE).entries()) {
      const own = byId(listOf(users[index]?.['Favorites'], tried, `Favorites of ${user}`));
      expect(named(own, 'id', 'title'), `${looking(tried)} which shows are in Favorites of ${user}`).toEqual(
        shown(favorites),
      );
    }
  }
});

test('favorites by title', { meta: { id: 'favorites-order', after: ['page-favorites'] } }, async ({ student }) => {
  const { fans } = await story(student);
  for (const page of [1, 2, 3]) {
    const { users, tried } = await pageOf(student, page);
    for (const [index, { user, favorites }] of fans.slice((page - 1) * SIZE, page * SIZE).entries()) {
      const own = listOf(users[index]?.['Favorites'], tried, `Favorites of ${user}`);
      expect(named(own, 'title'), `${looking(tried)} in which order the Favorites of ${user} come`).toEqual(
        favorites.map((show) => textOf(show, 'title')).toSorted(),
      );
    }
  }
});

test('the total', { meta: { id: 'page-total' } }, async ({ student }) => {
  const { fans } = await story(student);
  for (const page of [1, 3, 4]) {
    const { total, users, tried } = await pageOf(student, page);
    expect(total, `${looking(tried)} at total, with ${fans.length} users in the table`).toBe(fans.length);
    if (page === 4)
      expect(named(users, 'id', 'name'), `${looking(tried)} which users are past the last page`).toEqual([]);
  }
});

test('who likes a show', { meta: { id: 'like-who' } }, async ({ student }) => {
  const { fans, shows } = await story(student);
  const title = textOf(shows[1]!, 'title');
  const { value, tried } = await student.functions.call('usersWhoLike', { title });
  expect(named(listOf(value, tried), 'id', 'name'), `${looking(tried)} which users are there, in their order`).toEqual(
    people(fans.filter((fan) => likes(fan, title))),
  );
});

test('all they like', { meta: { id: 'like-favorites', after: ['like-who'] } }, async ({ student }) => {
  const { fans, shows } = await story(student);
  const title = textOf(shows[2]!, 'title');
  const { value, tried } = await student.functions.call('usersWhoLike', { title });
  const users = listOf(value, tried);
  for (const [index, { user, favorites }] of fans.filter((fan) => likes(fan, title)).entries()) {
    const own = byId(listOf(users[index]?.['Favorites'], tried, `Favorites of ${user}`));
    expect(named(own, 'id', 'title'), `${looking(tried)} which shows are in Favorites of ${user}`).toEqual(
      shown(favorites),
    );
  }
});

test('who likes both', { meta: { id: 'all-who' } }, async ({ student }) => {
  const { fans, shows } = await story(student);
  const titles = [textOf(shows[1]!, 'title'), textOf(shows[2]!, 'title')];
  const { value, tried } = await student.functions.call('usersWhoLikeAll', { titles });
  expect(named(listOf(value, tried), 'id', 'name'), `${looking(tried)} which users are there, in their order`).toEqual(
    people(fans.filter((fan) => titles.every((title) => likes(fan, title)))),
  );
});

test('any number', { meta: { id: 'all-number', after: ['all-who'] } }, async ({ student }) => {
  const { fans, shows } = await story(student);
  for (const which of [[3], [3, 1, 2], [2, 4]]) {
    const titles = which.map((one) => textOf(shows[one]!, 'title'));
    const { value, tried } = await student.functions.call('usersWhoLikeAll', { titles });
    expect(
      named(listOf(value, tried), 'id', 'name'),
      `${looking(tried)} which users are there, in their order`,
    ).toEqual(people(fans.filter((fan) => titles.every((title) => likes(fan, title)))));
  }
});

test('nobody', { meta: { id: 'nobody', after: ['like-who', 'all-who'] } }, async ({ student }) => {
  const { shows } = await story(student);
  const unknown = `${student.chance.words()}, nowhere`;
  for (const title of [textOf(shows[0]!, 'title'), unknown]) {
    const { value, tried } = await student.functions.call('usersWhoLike', { title });
    expect(named(listOf(value, tried), 'id', 'name'), `${looking(tried)} which users are there`).toEqual([]);
  }
  const both = await student.functions.call('usersWhoLikeAll', { titles: [textOf(shows[1]!, 'title'), unknown] });
  expect(named(listOf(both.value, both.tried), 'id', 'name'), `${looking(both.tried)} which users are there`).toEqual(
    [],
  );
});

test(
  'three SELECTs',
  { meta: { id: 'selects', after: ['page-order', 'like-favorites', 'all-who'] } },
  async ({ student }) => {
    const { shows } = await story(student);
    const titles = [textOf(shows[1]!, 'title'), textOf(shows[2]!, 'title')];
    for (const [name, data] of [
      ['pageOfUsers', { page: 1, size: LIKES.length }],
      ['usersWhoLike', { title: titles[1] }],
      ['usersWhoLikeAll', { titles }],
    ] as const) {
      student.functions.atMost(3, await student.functions.call(name, data));
    }
  },
);
