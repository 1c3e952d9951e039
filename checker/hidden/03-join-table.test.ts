import { behaviours, expect, test } from '../judge/hidden.ts';

const { deletingKeepsTheOtherSide, includes, linksMadeFrom, realForeignKeys, timestampsOf } = behaviours;
const TABLE = 'UserFavorites';

test('the table', { meta: { id: 'makes-the-table' } }, async ({ student }) => {
  await student.migrate();
  const table = await student.database.table(TABLE);
  const join = student.model('User').associations.find((one) => one.through?.table === TABLE);
  const timestamps = timestampsOf(student, join?.through?.model ?? '');
  const columns = table.columns.map((column) => column.name);
  const wanted = ['UserId', 'ShowId', ...timestamps];
  expect(table.name, 'Looking for the table by its exact name').toBe(TABLE);
  expect(
    wanted.filter((column) => !columns.includes(column)),
    `Looking for columns that are missing in ${TABLE} (it has ${columns.join(', ')})`,
  ).toEqual([]);
});

test('NOT NULL', { meta: { id: 'not-null', after: ['makes-the-table'] } }, async ({ student }) => {
  await student.migrate();
  const table = await student.database.table(TABLE);
  // A column of a composite primary key may be NULL in SQLite unless it says otherwise, so NOT NULL itself is asked for.
  const nullable = table.columns.filter((column) => ['UserId', 'ShowId'].includes(column.name) && !column.notNull);
  expect(
    nullable.map((column) => column.name),
    `Looking for columns of ${TABLE} that may be empty`,
  ).toEqual([]);
});

test('real foreign keys', { meta: { id: 'real-foreign-keys', after: ['makes-the-table'] } }, async ({ student }) => {
  await student.migrate();
  await realForeignKeys(student, 'User', 'Show');
  // SQLite would let the join table come first; other databases refuse a key to a table that is not there yet.
  expect(
    await student.migrations.tablesMadeTooEarly(TABLE),
    'Running your migrations in order, and looking for a table made before a table it references',
  ).toEqual([]);
});

test('the models work', { meta: { id: 'models-work', after: ['makes-the-table'] } }, async ({ student }) => {
  await student.migrate();
  await linksMadeFrom(student, 'User', 'Show');
  await student.migrate();
  await includes(student, 'User', 'Show');
  const { User, Show } = await student.rows({ User: 1, Show: 2 });
  await student.link(User[0], [Show[0], Show[1]]);
  await student.unlink(User[0], Show[0]);
  expect(
    await student.linked(User[0], 'Show'),
    `Removing ${Show[0]} from ${User[0]}, then asking for the rest`,
  ).toEqual([Show[1]]);
});

test('a deleted user', { meta: { id: 'user-deleted', after: ['makes-the-table'] } }, async ({ student }) => {
  await student.migrate();
  await deletingKeepsTheOtherSide(student, 'User', 'Show');
});

test('a deleted show', { meta: { id: 'show-deleted', after: ['makes-the-table'] } }, async ({ student }) => {
  await student.migrate();
  await deletingKeepsTheOtherSide(student, 'Show', 'User');
});

test('down', { meta: { id: 'down-undoes', after: ['makes-the-table'] } }, async ({ student }) => {
  await student.migrate();
  const others = (await student.database.tables()).filter((table) => table !== TABLE);
  const { User, Show } = await student.rows({ User: 2, Show: 2 });
  await student.migrations.undoAdded(TABLE);
  expect(await student.database.tables(), 'Undoing the migration that was added, then looking at the tables').toEqual(
    others,
  );
  expect(await student.database.rowsOf('User'), 'Undoing the migration that was added, then reading the users').toEqual(
    [User[0], User[1]],
  );
  expect(await student.database.rowsOf('Show'), 'Undoing the migration that was added, then reading the shows').toEqual(
    [Show[0], Show[1]],
  );
});

test('up, down, up', { meta: { id: 'up-down-up', after: ['down-undoes'] } }, async ({ student }) => {
  await student.migrate();
  await student.migrations.undoAdded(TABLE);
  await student.migrations.again();
  await linksMadeFrom(student, 'User', 'Show');
});
