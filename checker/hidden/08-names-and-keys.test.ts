import { behaviours, expect, test } from '../judge/hidden.ts';

const { includes, linksMadeFrom, modelFits, tablesAre } = behaviours;

test('lifeguards fit their table', { meta: { id: 'lifeguards-fit' } }, async ({ student }) => {
  await student.migrate();
  await modelFits(student, 'Lifeguard', 'town_lifeguard', { firstName: 'first_name', lastName: 'last_name' });
});

test('beaches fit their table', { meta: { id: 'beaches-fit' } }, async ({ student }) => {
  await student.migrate();
  await modelFits(student, 'Beach', 'town_beach', { name: 'beach_name' });
});

test(
  'many to many by guard_duty',
  { meta: { id: 'many-to-many', after: ['lifeguards-fit', 'beaches-fit'] } },
  async ({ student }) => {
    await student.migrate();
    const { table } = student.manyToMany('Lifeguard', 'Beach', { bothSides: true });
    expect(table, 'Looking which table keeps the links').toBe('guard_duty');
    const { fromColumn, backColumn } = student.manyToMany('Lifeguard', 'Beach', { bothSides: true });
    await student.joinTable('Lifeguard', 'Beach');
    expect(
      [fromColumn, backColumn],
      'Looking at what each column of guard_duty is used for: first the lifeguard, then the beach',
    ).toEqual(['guard_no', 'beach_no']);
  },
);

test(
  'links from a lifeguard',
  { meta: { id: 'links-from-lifeguard', after: ['many-to-many'] } },
  async ({ student }) => {
    await student.migrate();
    await linksMadeFrom(student, 'Lifeguard', 'Beach');
  },
);

test('links from a beach', { meta: { id: 'links-from-beach', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await linksMadeFrom(student, 'Beach', 'Lifeguard');
});

test('links are taken away', { meta: { id: 'links-removed', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  const { Lifeguard: guards, Beach: beaches } = await student.rows({ Lifeguard: 2, Beach: 2 });
  const [one, other] = guards;
  const [here, there] = beaches;
  await student.database.placeLinks([
    [one, here],
    [one, there],
    [other, here],
    [other, there],
  ]);
  await student.unlink(one, here);
  await student.unlink(there, other);
  expect(
    await student.database.links('Lifeguard', 'Beach'),
    `Taking ${here} away from ${one}, and ${other} away from ${there}, then reading the join table`,
  ).toEqual([
    [one, there],
    [other, here],
  ]);
});

test('include both ways', { meta: { id: 'include-both-ways', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await includes(student, 'Lifeguard', 'Beach', { bothWays: true });
});

test('the tables are as they were', { meta: { id: 'tables-kept', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await tablesAre(student, {
    town_lifeguard: ['id', 'first_name', 'last_name'],
    town_beach: ['id', 'beach_name'],
    guard_duty: ['guard_no', 'beach_no'],
  });
});
