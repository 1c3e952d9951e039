import { behaviours, expect, test } from '../judge/hidden.ts';

const { deletingKeepsTheOtherSide, includes, linksMadeFrom, realForeignKeys } = behaviours;

test('the migrations run on an empty database', { meta: { id: 'migrates' } }, async ({ student }) => {
  await student.migrate();
  student.migrations.requireAdded();
  await student.database.tableOf(student.model('Beach'));
  await student.database.tableOf(student.model('Lifeguard'));
});

test(
  'each side belongs to many of the other',
  { meta: { id: 'many-to-many', after: ['migrates'] } },
  async ({ student }) => {
    await student.migrate();
    student.manyToMany('Lifeguard', 'Beach', { bothSides: true });
    await student.joinTable('Lifeguard', 'Beach');
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

test('include both ways', { meta: { id: 'include-both-ways', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await includes(student, 'Lifeguard', 'Beach', { bothWays: true });
});

test('real foreign keys', { meta: { id: 'real-foreign-keys', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await realForeignKeys(student, 'Lifeguard', 'Beach');
  // SQLite would let the join table come first; other databases refuse a key to a table that is not there yet.
  const { table } = student.manyToMany('Lifeguard', 'Beach');
  expect(
    await student.migrations.tablesMadeTooEarly(table),
    'Running your migrations in order, and looking for a table made before a table it references',
  ).toEqual([]);
});

test('a deleted lifeguard', { meta: { id: 'lifeguard-deleted', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await deletingKeepsTheOtherSide(student, 'Lifeguard', 'Beach');
});

test('a deleted beach', { meta: { id: 'beach-deleted', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  await deletingKeepsTheOtherSide(student, 'Beach', 'Lifeguard');
});

test('undo and redo', { meta: { id: 'undo-redo', after: ['many-to-many'] } }, async ({ student }) => {
  await student.migrate();
  const { table } = student.manyToMany('Lifeguard', 'Beach');
  const { Lifeguard: guards, Beach: beaches } = await student.rows({ Lifeguard: 2, Beach: 2 });
  await student.migrations.undoAdded(table);
  expect(
    await student.database.hasTable(table),
    `Undoing the migrations that were added, then looking for the table ${table}`,
  ).toBe(false);
  await survive(['Lifeguard', guards], ['Beach', beaches]);
  await student.migrations.again();
  await linksMadeFrom(student, 'Lifeguard', 'Beach');

  async function survive(...kept: [string, unknown[]][]): Promise<void> {
    // In an application of the learner's own, the same migration may have made the parents.
    if (!student.migrations.hasGiven) return;
    for (const [model, rows] of kept) {
      expect(
        await student.database.rowsOf(model),
        `Undoing the migrations that were added, then reading the rows of ${model}`,
      ).toEqual(rows);
    }
  }
});
