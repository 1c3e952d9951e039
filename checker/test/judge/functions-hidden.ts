import { expect, test } from '../../judge/hidden.ts';

/* A hidden test of functions, as exercises from 09 on have them; run by functions.test.ts. */

test('users with their shows', { meta: { id: 'shape' } }, async ({ student }) => {
  await student.sync();
  const { User: users, Show: shows } = await student.rows({ User: 3, Show: 3 });
  await student.database.placeLinks([
    [users[0], shows[1]],
    [users[0], shows[2]],
    [users[2], shows[1]],
  ]);
  const titles = (...linked: { values: Record<string, unknown> }[]): unknown[] =>
    linked.map((show) => show.values['title']).toSorted();
  const called = await student.functions.call('usersWithShows', { sorted: true }, { plain: true });
  expect(called.value, called.tried).toEqual([
    { name: users[0].values['name'], shows: titles(shows[1], shows[2]) },
    { name: users[1]!.values['name'], shows: [] },
    { name: users[2]!.values['name'], shows: titles(shows[1]) },
  ]);
  student.functions.atMost(2, called);
});
