import { expect, test } from 'vitest';
import type { Table } from '../../../prove/lesson-code/script.ts';
import { showPicture } from '../../../prove/lesson-code/show-picture.ts';

function table(name: string, columns: string[], references: Table['references'] = [], nullable: string[] = []): Table {
  return {
    name,
    columns: columns.map((column) => ({
      name: column,
      primaryKey: column === 'id',
      nullable: nullable.includes(column),
    })),
    references,
    unique: [],
  };
}

const TO_BEACH = { column: 'beachId', table: 'beaches', key: 'id', onDelete: 'SET NULL' };

test('one to many, with a key that may be empty', () => {
  const tables = [
    table('beaches', ['id', 'name']),
    table('lifeguards', ['id', 'firstName', 'beachId'], [TO_BEACH], ['beachId']),
  ];
  expect(showPicture(tables)).toMatchInlineSnapshot(`
    "┌──────────┐  ┌───────────────┐
    │ beaches  │  │ lifeguards    │
    ├──────────┤  ├───────────────┤
    │ id    PK │  │ id         PK │
    │ name     │  │ firstName     │
    └──────────┘  │ beachId    FK │
                  └───────────────┘

    beaches 0..1 ──< many lifeguards   (beachId → beaches.id, on delete SET NULL)"
  `);
});

test('one to one, when no two rows share the key', () => {
  const tower = table('towers', ['id', 'beachId'], [{ ...TO_BEACH, onDelete: 'CASCADE' }]);
  tower.unique.push(['beachId']);
  expect(
    showPicture([table('beaches', ['id']), tower])
      .split('\n')
      .at(-1),
  ).toBe('beaches 1 ── 1 towers   (beachId → beaches.id, on delete CASCADE)');
});

test('a table without links has no lines, and too many tables for one line stand below each other', () => {
  expect(showPicture([table('beaches', ['id'])])).not.toContain('──<');
  const wide = Array.from({ length: 6 }, (_, index) => table(`a_table_with_a_long_name_${index}`, ['id']));
  expect(
    Math.max(
      ...showPicture(wide)
        .split('\n')
        .map((line) => line.length),
    ),
  ).toBeLessThan(40);
});

test('a table that points to itself stays in its place', () => {
  const follow = table(
    'Users',
    ['id', 'bossId'],
    [{ column: 'bossId', table: 'Users', key: 'id', onDelete: 'SET NULL' }],
  );
  expect(showPicture([follow, table('Shows', ['id'])]).split('\n')[1]).toBe('│ Users      │  │ Shows  │');
});
