import { describe, expect, test } from 'vitest';
import { draw } from '../../reader/picture/draw.ts';
import { pictureOfTables } from '../../reader/picture/from-tables.ts';
import { inWords } from '../../reader/picture/in-words.ts';
import { bench } from '../../reader/workbench/bench.ts';
import { openInspections } from '../../reader/workbench/inspections.ts';
import type { Drift, InspectedModel, InspectionReport, TableSchema } from '../../types.ts';
import { result, view } from './results.ts';

const column = (name: string, primaryKey = 0, notNull = false) => ({
  name,
  type: 'INTEGER',
  primaryKey,
  notNull,
  default: null,
});
const table = (name: string, found: Partial<TableSchema> = {}): TableSchema => ({
  name,
  columns: [column('id', 1)],
  foreignKeys: [],
  uniques: [],
  sql: '',
  ...found,
});
const links = table('Links', {
  columns: [column('UserId', 1), column('showId')],
  foreignKeys: [
    { column: 'UserId', table: 'Users', references: null, onDelete: 'CASCADE', onUpdate: 'CASCADE' },
    { column: 'showId', table: 'Shows', references: 'id', onDelete: 'SET NULL', onUpdate: 'CASCADE' },
  ],
  uniques: [['showId']],
});
const tables = [table('Users'), table('Shows'), links, table('SequelizeMeta')];

const model: InspectedModel = {
  name: 'User',
  table: 'Users',
  automatic: false,
  attributes: [],
  uniques: [],
  associations: [],
};

function report(found: Partial<InspectionReport>): InspectionReport {
  const counts = { models: ['models/user.ts'], migrations: ['migrations/1.js'] };
  return {
    version: 1,
    found: counts,
    models: [model],
    tables,
    drift: [],
    diagnoses: [],
    skipped: [],
    notes: [],
    ...found,
  };
}

describe('the picture of a database', () => {
  test('says in words everything that it draws', () => {
    expect(inWords(pictureOfTables(tables))).toEqual([
      'Users has the columns id (primary key).',
      'Shows has the columns id (primary key).',
      'Links has the columns UserId (primary key, foreign key), showId (foreign key).',
      'Links.UserId is Users.id: each row of Links belongs to exactly one row of Users, which may have many rows. On delete: cascade.',
      'Links.showId is Shows.id: each row of Links belongs to one row or none of Shows, which may have one row. On delete: set null.',
    ]);
  });

  test('is drawn with tables that belong to themselves, to each other, or to nothing', () => {
    const self = { column: 'parentId', table: 'Tree', references: 'id', onDelete: 'CASCADE', onUpdate: 'CASCADE' };
    const other = { ...self, column: 'otherId', table: 'Other' };
    const tree = table('Tree', {
      columns: [column('id', 1), column('parentId'), column('otherId')],
      foreignKeys: [self, other],
    });
    const back = table('Other', { foreignKeys: [{ ...self, column: 'id', table: 'Tree' }] });
    const { text } = draw(pictureOfTables([tree, back, table('Alone')]), 'Tables');
    expect(text.match(/class="link"/g)).toHaveLength(3);
    expect(text).not.toMatch(/NaN|undefined/);
  });

  test('no name is HTML, and a column that differs is marked with more than a colour', () => {
    const odd = table('<script>', { columns: [column('<img>')] });
    const { text } = draw(pictureOfTables([odd]), '<script>', new Set(['<script>.<img>']));
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('class="odd">! &lt;img&gt;');
  });
});

describe('the schema in the workbench', () => {
  const missing: Drift = { kind: 'table-missing', message: 'No migration makes Links.', table: 'Links', breaks: true };

  test('shows what breaks, and says it in a word', async () => {
    const { text } = await bench({ ...view({ result: result() }), report: report({ drift: [missing] }) });
    expect(text).toContain('<b>Breaks:</b> No migration makes Links.');
  });

  test('a table that the solution leaves to sync is no difference', async () => {
    const own = report({ drift: [missing] });
    const { text } = await bench({ ...view({ result: result() }), report: own, target: own });
    expect(text).not.toContain('Breaks:');
    expect(text).toContain('Your models and your tables agree.');
  });

  test('models that do not load are said to be the reason', async () => {
    const { text } = await bench({ ...view({}), report: report({ problem: { message: 'It throws <b>.' } }) });
    expect(text).toContain('there is nothing to draw. It throws &lt;b&gt;.');
  });
});

describe('what is looked at', () => {
  test('is only what somebody has open, and after many saves only the last', async () => {
    const looked: string[] = [];
    const told: string[] = [];
    let go = (): void => {};
    const inspections = openInspections(
      async (exercise, which) => {
        looked.push(`${exercise} ${which}`);
        if (looked.length === 1) await new Promise<void>((resolve) => (go = resolve));
        return report({});
      },
      (exercise) => told.push(exercise),
    );
    inspections.changed('02');
    inspections.watch('01');
    for (let save = 0; save < 5; save++) inspections.changed('01');
    go();
    await expect.poll(() => told).toEqual(['01']);
    expect(looked).toEqual(['01 own', '01 solution', '01 own']);
    expect(inspections.report('01')).toEqual(report({}));
    expect(inspections.report('02')).toBeUndefined();
  });
});
