import { describe, expect, test } from 'vitest';
import { diagnose, diagnoseLoading } from '../../diagnose/index.ts';
import type { ModelDescription } from '../../types.ts';
import { evidence, many, migrationFile, model, modelFile, readFiles, table } from './evidence.ts';

const exercise = '08-names-and-keys';
const GIVEN = 'migrations/20240401000000-town-hall.js';
const given = migrationFile([
  "await queryInterface.createTable('town_lifeguard', {});",
  "await queryInterface.createTable('town_beach', {});",
  "await queryInterface.createTable('guard_duty', {});",
]);
const tables = [
  table('town_lifeguard', ['id', 'first_name?']),
  table('town_beach', ['id', 'beach_name?']),
  table('guard_duty', ['guard_no', 'beach_no'], {
    guard_no: 'town_lifeguard.id CASCADE',
    beach_no: 'town_beach.id CASCADE',
  }),
];
const files = (guard: string, beach = '') => ({
  [GIVEN]: given,
  'models/lifeguard.js': modelFile('Lifeguard', guard),
  'models/beach.js': modelFile('Beach', beach),
});
const LINK = "Lifeguard.belongsToMany(models.Beach, { through: 'guard_duty', KEYS });";
const BACK = "Beach.belongsToMany(models.Lifeguard, { through: 'guard_duty', KEYS });";

/** The two models, with attributes by their columns. */
function models(
  guard: Record<string, string>,
  beach: Record<string, string>,
  there: [string, string] = ['guard_no', 'beach_no'],
): ModelDescription[] {
  const withAttributes = (one: ModelDescription, columns: Record<string, string>): ModelDescription => {
    for (const [name, column] of Object.entries(columns))
      one.attributes[name] = { column, type: 'STRING', allowNull: true, primaryKey: false };
    return one;
  };
  const [own, other] = there;
  return [
    withAttributes(model('Lifeguard', 'town_lifeguard', [many('Beach', 'guard_duty', own, other)], false), guard),
    withAttributes(model('Beach', 'town_beach', [many('Lifeguard', 'guard_duty', other, own)], false), beach),
  ];
}

describe('table-has-another-name', () => {
  const tried = 'Looking for the table of the model Beach in the database that your migrations made.';
  const find = (name: string, added: string[] = []) =>
    diagnose(
      evidence({
        exercise,
        tried,
        expected: `a table ${name}`,
        claimed: [model('Beach', name)],
        tables,
        added,
        files: files(''),
      }),
    );

  test.each(['Beaches', 'town_beaches', 'Town_Beach'])('names the given table to a model that uses %s', (name) => {
    const found = find(name);
    expect(found).toMatchObject({ id: 'table-has-another-name', file: 'models/beach.js' });
    expect(found!.message).toContain("Write tableName: 'town_beach'");
  });

  test('says nothing about tables that the learner made', () => {
    expect(find('Beaches', [GIVEN])?.id).not.toBe('table-has-another-name');
  });
});

describe('column-has-another-name', () => {
  const find = (error: string, guard: Record<string, string>, beach: Record<string, string>) =>
    diagnose(
      evidence({
        exercise,
        tried: 'Reading a row of town_lifeguard through the model Lifeguard.',
        error: { name: 'SequelizeDatabaseError', message: error },
        claimed: models(guard, beach),
        tables,
        files: files(''),
      }),
    );

  test('offers underscored where that is all', () => {
    const found = find('SQLITE_ERROR: no such column: firstName', { firstName: 'firstName' }, {});
    expect(found).toMatchObject({ id: 'column-has-another-name', file: 'models/lifeguard.js' });
    expect(found!.message).toContain("field: 'first_name'");
    expect(found!.message).toContain('underscored: true');
  });

  test('offers field alone where no rule leads to the column', () => {
    const found = find('SQLITE_ERROR: no such column: Beach.name', { firstName: 'first_name' }, { name: 'name' });
    expect(found!.message).toContain("name: { type: DataTypes.STRING, field: 'beach_name' }");
    expect(found!.message).not.toContain('underscored');
  });
});

test('attribute-named-like-the-column tells the two kinds of names apart', () => {
  const found = diagnose(
    evidence({
      exercise,
      tried: 'Reading a row of town_lifeguard through the model Lifeguard.',
      expected: 'firstName: Low Tide 100',
      actual: 'firstName: nothing',
      claimed: models({ first_name: 'first_name' }, {}),
      tables,
      files: files(''),
    }),
  );
  expect(found).toMatchObject({ id: 'attribute-named-like-the-column', file: 'models/lifeguard.js' });
  expect(found!.message).toContain('has no attribute firstName');
});

describe('the keys of the join table', () => {
  const looking = 'Looking in the table guard_duty for the columns that your models use for the links.';
  const find = (tried: string, guard: string, beach: string, own: [string, string], error?: string) =>
    diagnose(
      evidence({
        exercise,
        tried,
        ...(error && { error }),
        expected: `the columns ${own.join(' and ')}`,
        claimed: models({ firstName: 'first_name' }, { name: 'beach_name' }, own),
        tables,
        files: files(LINK.replace('KEYS', guard), BACK.replace('KEYS', beach)),
      }),
    );

  test('alias-is-no-key points at the alias', () => {
    const found = find(looking, "as: 'guard_no'", "as: 'beach_no'", ['LifeguardId', 'BeachId']);
    expect(found).toMatchObject({ id: 'alias-is-no-key', file: 'models/lifeguard.js', line: 3 });
    expect(found!.message).toContain("Write foreignKey: 'guard_no'");
  });

  test('columns-do-not-match-keys leaves the table as it is', () => {
    const found = find(looking, 'timestamps: false', 'timestamps: false', ['LifeguardId', 'BeachId']);
    expect(found).toMatchObject({ id: 'columns-do-not-match-keys', file: 'models/lifeguard.js' });
    expect(found!.message).toContain('The table stays as it is');
  });

  test('keys-of-the-other-side says which column is whose', () => {
    const tried = 'Looking at what each column of guard_duty is used for: first the lifeguard, then the beach';
    const found = find(tried, "foreignKey: 'beach_no'", "foreignKey: 'guard_no'", ['beach_no', 'guard_no']);
    expect(found).toMatchObject({ id: 'keys-of-the-other-side', file: 'models/lifeguard.js' });
    expect(found!.message).toContain('guard_no for Lifeguard');
  });

  test('other-key-missing knows a name that was taken for a column', () => {
    const error = 'SQLITE_ERROR: no such column: Lifeguards->guard_duty.guardNo';
    const guard = "foreignKey: { name: 'guardNo', field: 'guard_no' }";
    const beach = "foreignKey: { name: 'beachNo', field: 'beach_no' }";
    const found = find('Reading every Beach with Lifeguard included.', guard, beach, ['guard_no', 'beach_no'], error);
    expect(found).toMatchObject({ id: 'other-key-missing', file: 'models/beach.js' });
    expect(found!.message).toContain("otherKey: { name: 'guardNo', field: 'guard_no' }");
  });

  test('keys-on-one-side explains why the models do not load', () => {
    const error = { name: 'TypeError', message: "Cannot read properties of undefined (reading 'field')" };
    const keys = "foreignKey: 'guard_no', otherKey: 'beach_no'";
    const own = files(LINK.replace('KEYS', keys), BACK.replace('KEYS', 'timestamps: false'));
    const found = diagnoseLoading(exercise, readFiles(own), error);
    expect(found).toMatchObject({ id: 'keys-on-one-side', file: 'models/beach.js' });
    expect(found!.message).toContain("a foreignKey, 'beach_no'");
  });
});

describe('tables-changed', () => {
  const tried = 'Looking which columns guard_duty has after your migrations';
  const OWN = 'migrations/20240601000000-mine.js';
  const mine = migrationFile(["await queryInterface.addColumn('guard_duty', 'createdAt', {});"]);

  test('points at the migration that was added', () => {
    const own = { ...files(''), [OWN]: mine };
    const found = diagnose(evidence({ exercise, tried, tables, files: own, added: [OWN] }));
    expect(found).toMatchObject({ id: 'tables-changed', file: OWN, line: 3 });
  });

  test('points at a given migration that was edited', () => {
    const found = diagnose(evidence({ exercise, tried, tables, files: files(''), added: [], edited: [GIVEN] }));
    expect(found).toMatchObject({ id: 'tables-changed', file: GIVEN });
  });
});

test('has-many-both-sides knows the key that hasMany looks for', () => {
  const claimed = models({ firstName: 'first_name' }, { name: 'beach_name' });
  const half = (target: string, foreignKey: string) => ({
    type: 'HasMany' as const,
    as: `${target}s`,
    isAliased: false,
    target,
    accessors: {},
    foreignKey,
  });
  claimed[0]!.associations = [half('Beach', 'guard_no')];
  claimed[1]!.associations = [half('Lifeguard', 'beach_no')];
  const found = diagnose(
    evidence({
      exercise,
      tried: 'Reading a row of town_lifeguard through the model Lifeguard.',
      error: 'SQLITE_ERROR: no such column: beach_no',
      claimed,
      tables,
      files: files('Lifeguard.hasMany(models.Beach);', 'Beach.hasMany(models.Lifeguard);'),
    }),
  );
  expect(found).toMatchObject({ id: 'has-many-both-sides' });
});
