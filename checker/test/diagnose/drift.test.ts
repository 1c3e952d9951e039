import { describe, expect, test } from 'vitest';
import { drift } from '../../diagnose/drift.ts';
import type { AttributeDescription, Drift, ModelDescription, TableSchema } from '../../types.ts';
import {
  guardsAndBeaches,
  joinTable,
  META,
  migrationFile,
  model,
  modelFile,
  PARENTS,
  readFiles,
  simple,
  table,
} from './evidence.ts';

/** A model with more attributes than `id`; each is an integer that must be there, but for what is given. */
function having(
  name: string,
  attributes: Record<string, Partial<AttributeDescription>>,
  more: Partial<ModelDescription> = {},
): ModelDescription {
  const plain = model(name, `${name}s`, [], false);
  const entries = Object.entries(attributes).map(([one, given]): [string, AttributeDescription] => [
    one,
    { column: one, type: 'INTEGER', allowNull: false, primaryKey: false, ...given },
  ]);
  return { ...plain, attributes: { ...plain.attributes, ...Object.fromEntries(entries) }, ...more };
}

function compare(models: ModelDescription[], tables: TableSchema[], files: Record<string, string> = {}): Drift[] {
  return drift(models, [...tables, META], readFiles(files));
}

function only(models: ModelDescription[], tables: TableSchema[], files: Record<string, string> = {}): Drift {
  const found = compare(models, tables, files);
  expect(found).toHaveLength(1);
  return found[0]!;
}

const KEY = { BeachId: 'Beachs.id CASCADE' };

test('models that agree with their tables have no drift, and the list of what ran is no table of theirs', () => {
  expect(compare([having('Beach', { name: { type: 'STRING' } })], [typed('Beachs', { name: 'VARCHAR(255)' })])).toEqual(
    [],
  );
});

describe('tables', () => {
  test('one that no migration makes is missing, and is pointed at in the model', () => {
    const files = { 'models/beach.js': modelFile('Beach') };
    expect(only([model('Beach', 'Beachs')], [], files)).toMatchObject({
      kind: 'table-missing',
      table: 'Beachs',
      model: 'Beach',
      breaks: true,
      file: 'models/beach.js',
      line: 5,
      message:
        'The model Beach keeps its rows in the table Beachs, and no migration makes it. Write a migration that does.',
    });
  });

  test('one of nearly the same name is probably the one, and is then not told as unused', () => {
    const found = only([having('Beach', {})], [table('Beach', ['id'])]);
    expect(found.kind).toBe('table-missing');
    expect(found.message).toContain(
      "the migrations make Beach instead. Use one name: give the model tableName: 'Beach'",
    );
  });

  test('a join table that is missing belongs to its association', () => {
    const models = [...guardsAndBeaches(), having('LifeguardBeaches', {}, { table: 'LifeguardBeaches' })];
    const found = compare(models, PARENTS).find(({ kind }) => kind === 'table-missing');
    expect(found!.message).toBe(
      'The links of a many-to-many association are to be in the table LifeguardBeaches, and no migration makes it. Write a migration that does.',
    );
  });

  test('one that no model uses is told with the place where it is made', () => {
    const files = { 'migrations/1.js': migrationFile(["await queryInterface.createTable('Piers', { id: {} });"]) };
    expect(only([], [table('Piers', ['id'])], files)).toMatchObject({
      kind: 'table-unused',
      table: 'Piers',
      breaks: false,
      file: 'migrations/1.js',
      line: 3,
    });
  });

  test('a name in other letters works here and nowhere else', () => {
    const found = only([having('Beach', {})], [table('beachs', ['id'])]);
    expect(found).toMatchObject({ kind: 'table-letters', breaks: false });
    expect(found.message).toContain('The model Beach says Beachs, and the table is called beachs.');
  });
});

describe('columns', () => {
  test('one that the table lacks breaks every query', () => {
    const found = only([having('Beach', { coast: {} })], [table('Beachs', ['id'])]);
    expect(found).toMatchObject({ kind: 'column-missing', column: 'coast', breaks: true });
    expect(found.message).toContain('the table Beachs has no column coast: its queries fail. Add the column');
  });

  test('one of another name is told once, with both names', () => {
    const found = only([having('Beach', { coastName: {} })], [table('Beachs', ['id', 'coast_name'])]);
    expect(found.message).toContain('has no column coastName: its queries fail. It has coast_name. Name it alike');
  });

  test('timestamps are filled by Sequelize, and the way out is said', () => {
    const found = compare([model('Beach', 'Beachs')], [table('Beachs', ['id'])]);
    expect(found.map(({ column }) => column)).toEqual(['createdAt', 'updatedAt']);
    expect(found[0]!.message).toContain('or give the model timestamps: false');
  });

  test('a key that Sequelize adds by itself is told as that', () => {
    const found = only([having('Beach', {})], [table('Beachs', ['name?'])].map(withoutColumn('name')));
    expect(found.message).toContain('has the key id, which Sequelize gives to every model without a key of its own');
  });

  test('the key of an association is told as that', () => {
    const guard = having('Lifeguard', { BeachId: { references: { table: 'Beachs', key: 'id' } } });
    const found = only([guard, having('Beach', {})], [table('Lifeguards', ['id']), table('Beachs', ['id'])]);
    expect(found.message).toMatch(/^An association needs the column BeachId, and the table Lifeguards has no column/);
  });

  test('one that the model does not know breaks only where it must be filled', () => {
    const [first, second] = compare([having('Beach', {})], [table('Beachs', ['id', 'note?', 'coast'])]);
    expect(first).toMatchObject({ kind: 'column-unknown', column: 'coast', breaks: true });
    expect(second).toMatchObject({ kind: 'column-unknown', column: 'note', breaks: false });
  });

  test('an unknown one that points somewhere looks like a forgotten association', () => {
    const found = only(
      [having('Lifeguard', {}), having('Beach', {})],
      [table('Lifeguards', ['id', 'BeachId?'], KEY), table('Beachs', ['id'])],
    );
    expect(found.message).toContain('It points at Beachs: perhaps an association is missing.');
  });

  test('the number that a join table gives its rows is nobody’s business', () => {
    const join = having('LifeguardBeaches', {}, { table: 'LifeguardBeaches', attributes: {} });
    const models = [...guardsAndBeaches(), { ...join, attributes: keys('LifeguardId', 'BeachId') }];
    const made = joinTable({ columns: ['id', 'LifeguardId', 'BeachId'] });
    expect(compare(models, [...PARENTS, made]).filter((one) => one.table === 'LifeguardBeaches')).toEqual([]);
  });

  test('a virtual attribute needs no column', () => {
    expect(compare([having('Beach', { label: { type: 'VIRTUAL' } })], [table('Beachs', ['id'])])).toEqual([]);
  });
});

describe('types', () => {
  test('are told in words where they hold different things', () => {
    const found = only([having('Beach', { depth: {} })], [typed('Beachs', { depth: 'VARCHAR(255)' })]);
    expect(found).toMatchObject({ kind: 'type', column: 'depth', breaks: false });
    expect(found.message).toContain(
      'depth is a whole number (INTEGER), and in the table Beachs depth is text (VARCHAR(255))',
    );
  });

  test.each([
    ['STRING', 'TEXT'],
    ['ENUM', 'VARCHAR(255)'],
    ['UUID', 'CHAR(36)'],
    ['BOOLEAN', 'TINYINT(1)'],
    ['BIGINT', 'INTEGER'],
    ['DECIMAL', 'DOUBLE PRECISION'],
    ['DATE', 'DATETIME'],
    ['DATEONLY', 'DATE'],
    ['DATE', 'TIMESTAMP'],
    ['JSONB', 'TEXT'],
    ['ARRAY', 'VARCHAR(255)'],
    ['BLOB', 'BLOB'],
  ])('%s in the model and %s in the table are no drift', (said, made) => {
    expect(compare([having('Beach', { one: { type: said } })], [typed('Beachs', { one: made })])).toEqual([]);
  });

  test.each([
    ['STRING', 'INTEGER'],
    ['DATE', 'VARCHAR(255)'],
    ['BOOLEAN', 'VARCHAR(255)'],
    ['INTEGER', 'DECIMAL(10,2)'],
  ])('%s in the model and %s in the table are', (said, made) => {
    expect(only([having('Beach', { one: { type: said } })], [typed('Beachs', { one: made })]).kind).toBe('type');
  });
});

describe('what may be empty, keys and unique', () => {
  test('a table that is stricter than its model is told where the model can say it', () => {
    const found = only([having('Beach', { coast: { allowNull: true } })], [table('Beachs', ['id', 'coast'])]);
    expect(found).toMatchObject({ kind: 'nullability', column: 'coast', breaks: false });
    expect(found.message).toContain('Say it in the model too: allowNull: false.');
  });

  test('so is a model that is stricter than its table', () => {
    const found = only([having('Beach', { coast: {} })], [table('Beachs', ['id', 'coast?'])]);
    expect(found.message).toContain('whatever does not come through the model may lack it');
  });

  test('the time of a deletion must be empty in a row that is there', () => {
    const found = only(
      [having('Beach', { deletedAt: { column: 'gone_at', allowNull: true } })],
      [table('Beachs', ['id', 'gone_at'])],
    );
    expect(found).toMatchObject({ kind: 'nullability', column: 'gone_at', breaks: true });
    expect(found.message).toContain('no new row can be stored. Allow it to be empty in a migration.');
  });

  test('a default in the table fills what the model leaves empty', () => {
    const made = table('Beachs', ['id', 'coast']);
    made.columns[1]!.default = '0';
    expect(compare([having('Beach', { coast: { allowNull: true } })], [made])).toEqual([]);
  });

  test('another primary key names both', () => {
    const made = table('Beachs', ['id', 'code']);
    made.columns[0]!.primaryKey = 0;
    made.columns[1]!.primaryKey = 1;
    const found = only([having('Beach', { code: {} })], [made]);
    expect(found).toMatchObject({ kind: 'key', table: 'Beachs' });
    expect(found.message).toContain('The primary key of the model Beach is id, and that of the table Beachs is code.');
  });

  test('a unique that only the model has is no rule', () => {
    const found = only(
      [having('Beach', { code: {} }, { uniques: [['code'], ['code']] })],
      [table('Beachs', ['id', 'code'])],
    );
    expect(found).toMatchObject({ kind: 'unique', column: 'code' });
  });

  test('a table that is unique in fewer columns keeps what the model says', () => {
    const beach = having('Beach', { code: {}, coast: {} }, { uniques: [['code', 'coast']] });
    expect(compare([beach], [table('Beachs', ['id', 'code', 'coast'], {}, [['code']])])).toEqual([]);
  });

  test('a join table that is unique in one half allows one link', () => {
    const models = [...guardsAndBeaches(), { ...having('LifeguardBeaches', {}), table: 'LifeguardBeaches' }];
    const [worst] = compare(models, [...PARENTS, joinTable({ uniques: [['LifeguardId']] })]).filter(
      ({ kind }) => kind === 'unique',
    );
    expect(worst).toMatchObject({ breaks: true, column: 'LifeguardId' });
  });
});

describe('references', () => {
  const guard = having('Lifeguard', { BeachId: { references: { table: 'Beachs', key: 'id', onDelete: 'CASCADE' } } });
  const tables = (references: Record<string, string>): TableSchema[] => [
    table('Beachs', ['id']),
    table('Lifeguards', ['id', 'BeachId'], references),
  ];
  const models = [guard, having('Beach', {}, { associations: [simple('HasMany', 'Lifeguard', 'BeachId')] })];
  const rule = { 'models/beach.js': modelFile('Beach', "Beach.hasMany(models.Lifeguard, { onDelete: 'CASCADE' });") };

  test('a column that points nowhere', () => {
    expect(only(models, tables({}))).toMatchObject({ kind: 'references', column: 'BeachId', breaks: false });
  });

  test('a column that points at another table', () => {
    expect(only(models, tables({ BeachId: 'Lifeguards.id CASCADE' }))).toMatchObject({
      kind: 'references',
      breaks: true,
    });
  });

  test('a column that holds another key', () => {
    expect(only(models, tables({ BeachId: 'Beachs.code CASCADE' })).message).toContain(
      'holds id of Beachs, and the table says code',
    );
  });

  test('a foreign key that no association uses, unless one does without constraints', () => {
    const plain = having('Lifeguard', { BeachId: {} });
    expect(only([plain, having('Beach', {})], tables(KEY)).message).toContain('no association of the models uses it');
    const associated = { ...plain, associations: [simple('BelongsTo', 'Beach', 'BeachId')] };
    expect(compare([associated, having('Beach', {})], tables(KEY))).toEqual([]);
  });

  test('a delete rule that somebody wrote and the table does not have', () => {
    const found = only(models, tables({ BeachId: 'Beachs.id SET NULL' }), rule);
    expect(found).toMatchObject({ kind: 'delete-rule', column: 'BeachId', file: 'models/beach.js', line: 3 });
    expect(found.message).toContain("says onDelete: 'CASCADE' for BeachId, and the table Lifeguards says 'SET NULL'");
  });

  test('what Sequelize only assumes is no rule', () => {
    expect(compare(models, tables({ BeachId: 'Beachs.id SET NULL' }))).toEqual([]);
    expect(compare(models, tables(KEY), rule)).toEqual([]);
  });
});

test('what breaks comes first', () => {
  const found = compare([having('Beach', { coast: {}, name: { allowNull: true } })], [table('Beachs', ['id', 'name'])]);
  expect(found.map(({ breaks }) => breaks)).toEqual([true, false]);
});

function typed(name: string, columns: Record<string, string>): TableSchema {
  const made = table(name, ['id', ...Object.keys(columns)]);
  for (const column of made.columns) column.type = columns[column.name] ?? column.type;
  return made;
}

function withoutColumn(name: string): (made: TableSchema) => TableSchema {
  return (made) => ({ ...made, columns: made.columns.filter((column) => column.name !== name) });
}

function keys(...names: string[]): ModelDescription['attributes'] {
  return Object.fromEntries(
    names.map((name) => [name, { column: name, type: 'INTEGER', allowNull: true, primaryKey: true }]),
  );
}
