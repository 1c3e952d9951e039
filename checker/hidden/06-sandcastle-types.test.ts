import { behaviours, expect, test } from '../judge/hidden.ts';

const { deletingKeepsTheOtherSide, includes, linksMadeFrom, realForeignKeys } = behaviours;

test('the migrations run in order', { meta: { id: 'migrates' } }, async ({ student }) => {
  await student.migrate();
  student.migrations.requireAdded();
  await student.database.tableOf(student.model('Tool'));
  // SQLite would let the join table come first; other databases refuse it.
  expect(
    await student.migrations.tablesMadeTooEarly(),
    'Running your migrations in order, and looking for a table made before a table it references',
  ).toEqual([]);
});

test('a model SandcastleType', { meta: { id: 'sandcastle-type', after: ['migrates'] } }, async ({ student }) => {
  await student.migrate();
  const type = student.model('SandcastleType');
  const attributes = Object.keys(type.attributes);
  expect(
    attributes.includes('name') ? 'name' : attributes.join(', '),
    'Looking for the attribute name of SandcastleType',
  ).toBe('name');
  const table = await student.database.tableOf(type);
  const column = type.attributes['name']!.column;
  expect(
    table.columns.map((one) => one.name),
    `Looking in the table ${table.name} for the column of name`,
  ).toContain(column);
  // SQLite would keep text in a column of numbers, too, as long as it does not look like a number.
  const { type: kept } = table.columns.find((one) => one.name === column)!;
  expect(
    /INT|REAL|FLOA|DOUB/i.test(kept) ? kept : 'text',
    `Looking at the type of the column ${column} of ${table.name}`,
  ).toBe('text');
});

test(
  'each side belongs to many of the other',
  { meta: { id: 'many-to-many', after: ['sandcastle-type'] } },
  async ({ student }) => {
    await student.migrate();
    student.manyToMany('Tool', 'SandcastleType', { bothSides: true });
    await student.joinTable('Tool', 'SandcastleType');
  },
);

test('links from a tool', { meta: { id: 'links-from-tool', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await linksMadeFrom(student, 'Tool', 'SandcastleType');
});

test('links from a type', { meta: { id: 'links-from-type', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await linksMadeFrom(student, 'SandcastleType', 'Tool');
});

test('include both ways', { meta: { id: 'include-both-ways', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await includes(student, 'Tool', 'SandcastleType', { bothWays: true });
});

test('real foreign keys', { meta: { id: 'real-foreign-keys', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await realForeignKeys(student, 'Tool', 'SandcastleType');
});

test('a deleted tool', { meta: { id: 'tool-deleted', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await deletingKeepsTheOtherSide(student, 'Tool', 'SandcastleType');
});

test('a deleted type', { meta: { id: 'type-deleted', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await deletingKeepsTheOtherSide(student, 'SandcastleType', 'Tool');
});

test('undo all', { meta: { id: 'undo-all', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await student.migrations.undoAll();
  expect(await student.database.tables(), 'Undoing all migrations, then looking for tables that are left').toEqual([]);
  await student.migrations.again();
  await linksMadeFrom(student, 'Tool', 'SandcastleType');
});
