import { behaviours, expect, test } from '../judge/hidden.ts';
import type { Student } from '../judge/student.ts';

const { deletingKeepsTheOtherSide, linksMadeFrom, readBothWays, realForeignKeys } = behaviours;

test('the migration on a town in use', { meta: { id: 'migrates' } }, async ({ student }) => {
  await moveTown(student);
});

test('many-to-many', { meta: { id: 'many-to-many', after: ['migrates'] } }, async ({ student }) => {
  await student.migrate();
  student.manyToMany('Lifeguard', 'Beach', { bothSides: true });
  await student.joinTable('Lifeguard', 'Beach');
});

test('every old link', { meta: { id: 'links-kept', points: 2, after: ['many-to-many'] } }, async ({ student }) => {
  const town = await moveTown(student);
  expect(await linksNow(student), 'Running your migrations on a town in use, then reading the join table').toEqual(
    linksOf(town),
  );
});

test('every row', { meta: { id: 'rows-kept', points: 2, after: ['migrates'] } }, async ({ student }) => {
  const town = await moveTown(student);
  await keepsRows(student, town, 'Running your migrations on a town in use');
});

test('the old column', { meta: { id: 'column-gone', after: ['many-to-many'] } }, async ({ student }) => {
  await moveTown(student);
  const { columns } = await student.database.table('Lifeguards');
  expect(
    columns.map(({ name }) => name).filter((name) => name.toLowerCase() === 'beachid'),
    'Running your migrations on a town in use, then looking for the column beachId in Lifeguards',
  ).toEqual([]);
});

test('new links', { meta: { id: 'links-both-ways', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await linksMadeFrom(student, 'Lifeguard', 'Beach');
  await student.migrate();
  await linksMadeFrom(student, 'Beach', 'Lifeguard');
});

test('badges', { meta: { id: 'badges-both-ways', after: ['migrates'] } }, async ({ student }) => {
  await student.migrate();
  await readBothWays(student, 'hasMany', 'Lifeguard', 'Badge');
});

test('deleting', { meta: { id: 'deleting', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await realForeignKeys(student, 'Lifeguard', 'Beach');
  await deletingKeepsTheOtherSide(student, 'Lifeguard', 'Beach');
  await student.migrate();
  await deletingKeepsTheOtherSide(student, 'Beach', 'Lifeguard');
});

test('undo', { meta: { id: 'undo-restores', points: 2, after: ['links-kept'] } }, async ({ student }) => {
  const town = await moveTown(student);
  await linkMore(student, town);
  const { table } = student.manyToMany('Lifeguard', 'Beach');
  await student.migrations.undoRan();
  expect(
    await beachesNow(student),
    'Giving lifeguards more beaches, undoing your migrations, then reading the beachId of each lifeguard',
  ).toEqual(town.guards.map(({ id, beaches }) => sayGuard(id, smallest(beaches))).sort());
  expect(await student.database.hasTable(table), `Undoing your migrations, then looking for the table ${table}`).toBe(
    false,
  );
  await keepsRows(student, town, 'Undoing your migrations');
});

test('the old keys', { meta: { id: 'key-restored', after: ['undo-restores'] } }, async ({ student }) => {
  const town = await moveTown(student);
  await student.migrations.undoRan();
  const guards = await student.database.table('Lifeguards');
  const key = guards.foreignKeys.find(({ column }) => column === 'beachId');
  expect(
    key?.table ?? 'nothing',
    'Undoing your migrations, then looking at what beachId of Lifeguards references',
  ).toBe('Beaches');
  expect(
    key?.onDelete,
    'Undoing your migrations, then looking at what happens to beachId when the beach is deleted',
  ).toBe('SET NULL');
  const badges = await student.database.table('Badges');
  expect(
    badges.foreignKeys.find(({ column }) => column === 'lifeguardId')?.table ?? 'nothing',
    'Undoing your migrations, then looking at what lifeguardId of Badges references',
  ).toBe('Lifeguards');
  const id = student.chance.id();
  await student.database.place('Lifeguards', [{ id, name: 'Newcomer', beachId: null }]);
  expect(
    await beachesNow(student),
    'Undoing your migrations, then storing a lifeguard who has no beach, and reading all of them',
  ).toEqual(
    [...town.guards.map(({ id: one, beaches }) => sayGuard(one, smallest(beaches))), sayGuard(id, null)].sort(),
  );
});

test('up, down, up', { meta: { id: 'up-down-up', after: ['undo-restores'] } }, async ({ student }) => {
  const town = await moveTown(student);
  await linkMore(student, town);
  await student.migrations.undoRan();
  await student.migrations.again();
  for (const guard of town.guards) guard.beaches = guard.beaches.length > 0 ? [smallest(guard.beaches)!] : [];
  expect(
    await linksNow(student),
    'Running your migrations, undoing them, and running them again, then reading the join table',
  ).toEqual(linksOf(town));
  await keepsRows(student, town, 'Running your migrations, undoing them, and running them again');
});

test(
  'no type errors',
  { meta: { id: 'no-type-errors', after: ['many-to-many'], types: true } },
  async ({ student }) => {
    await student.load();
    await student.types.clean();
  },
);

test(
  'declared links',
  { meta: { id: 'links-declared', after: ['no-type-errors'], types: true } },
  async ({ student }) => {
    await student.load();
    await student.types.declaresLink('Lifeguard', 'Beach');
    await student.types.declaresLink('Beach', 'Lifeguard');
  },
);

/** A town in which each lifeguard has one beach or none, and some have badges. */
interface Town {
  beaches: { id: number; name: string }[];
  guards: { id: number; name: string; beaches: number[] }[];
  badges: { id: number; title: string; lifeguardId: number }[];
}

/** The learner's migrations run on a town that has been in use. */
async function moveTown(student: Student): Promise<Town> {
  await student.migrateShipped('Badges');
  const town = inventTown(student);
  await student.database.place('Beaches', town.beaches);
  await student.database.place(
    'Lifeguards',
    town.guards.map(({ id, name, beaches: [beachId = null] }) => ({ id, name, beachId })),
  );
  await student.database.place('Badges', town.badges);
  await student.migrations.runAdded();
  return town;
}

/** Two lifeguards share a beach, two have none, one beach has nobody; a later lifeguard may have an earlier beach. */
function inventTown({ chance }: Student): Town {
  const beaches = byId([1, 2, 3, 4].map(() => ({ id: chance.id(), name: chance.words() })));
  const [a, b, c] = beaches;
  const homes = [b, a, undefined, b, c, undefined];
  const guards = byId(homes.map((home) => ({ id: chance.id(), name: chance.words(), beaches: home ? [home.id] : [] })));
  const badges = byId(
    [0, 0, 2, 4].map((guard) => ({ id: chance.id(), title: chance.words(), lifeguardId: guards[guard]!.id })),
  );
  return { beaches, guards, badges };
}

/** Some lifeguards help out at more beaches: an earlier one, a later one, and one who had none. */
async function linkMore(student: Student, { beaches, guards }: Town): Promise<void> {
  const { table, fromColumn, backColumn } = student.manyToMany('Lifeguard', 'Beach');
  const more = guards.flatMap((guard, index) => {
    const others = beaches.filter(({ id }) => !guard.beaches.includes(id));
    return index === 1
      ? []
      : (index % 2 === 0 ? others.slice(0, 2) : others.slice(-1)).map(({ id }) => ({ guard, id }));
  });
  for (const { guard, id } of more) {
    await student.database.place(table, [{ [fromColumn]: guard.id, [backColumn]: id }]);
    guard.beaches.push(id);
  }
}

async function keepsRows(student: Student, town: Town, tried: string): Promise<void> {
  const guards = town.guards.map(({ id, name }) => ({ id, name }));
  for (const [table, rows] of [
    ['Beaches', town.beaches],
    ['Lifeguards', guards],
    ['Badges', town.badges],
  ] as const) {
    const names = Object.keys(rows[0]!);
    const now = (await student.database.rowsIn(table)).map((row) => names.map((name) => row[name]).join(' '));
    expect(now.sort(), `${tried}, then reading the rows of ${table}`).toEqual(
      rows.map((row) => Object.values(row).join(' ')).sort(),
    );
  }
}

async function linksNow(student: Student): Promise<string[]> {
  const { table, fromColumn, backColumn } = student.manyToMany('Lifeguard', 'Beach');
  const rows = await student.database.rowsIn(table);
  return rows.map((row) => sayLink(row[fromColumn], row[backColumn])).sort();
}

function linksOf({ guards }: Town): string[] {
  return guards.flatMap(({ id, beaches }) => beaches.map((beach) => sayLink(id, beach))).sort();
}

async function beachesNow(student: Student): Promise<string[]> {
  const rows = await student.database.rowsIn('Lifeguards');
  return rows.map(({ id, beachId }) => sayGuard(id, beachId)).sort();
}

function sayLink(guard: unknown, beach: unknown): string {
  return `Lifeguard ${guard} – Beach ${beach}`;
}

function sayGuard(guard: unknown, beach?: unknown): string {
  return `Lifeguard ${guard}: ${beach === undefined ? 'no column beachId' : beach === null ? 'no beach' : `Beach ${beach}`}`;
}

function smallest(ids: number[]): number | null {
  return ids.length > 0 ? Math.min(...ids) : null;
}

function byId<T extends { id: number }>(rows: T[]): T[] {
  return rows.sort((one, other) => one.id - other.id);
}
