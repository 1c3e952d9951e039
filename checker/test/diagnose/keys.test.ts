import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import { evidence, guardsAndBeaches, joinTable, many, migrationFile, modelFile, PARENTS } from './evidence.ts';

const COLUMNS = 'Looking in the table LifeguardBeaches for the columns that your models use for the links.';
const PAIRS = 'Comparing the columns that Lifeguard and Beach use in LifeguardBeaches.';
const guard = (options: string) => ({
  'models/lifeguard.js': modelFile('Lifeguard', `Lifeguard.belongsToMany(models.Beach, { ${options} });`),
});
const beach = (options: string) => ({
  'models/beach.js': modelFile('Beach', `Beach.belongsToMany(models.Lifeguard, { ${options} });`),
});

describe('through-names-differ', () => {
  const files = { ...guard("through: 'LifeguardBeaches'"), ...beach("through: 'BeachLifeguards'") };
  const tried = 'Comparing the join table of Lifeguard with the join table of Beach.';

  test('names both tables and the place of the second', () => {
    const claimed = guardsAndBeaches(undefined, [many('Lifeguard', 'BeachLifeguards', 'BeachId', 'LifeguardId')]);
    const found = diagnose(evidence({ tried, files, claimed }));
    expect(found).toMatchObject({ id: 'through-names-differ', file: 'models/beach.js', line: 3 });
    expect(found!.message).toMatch(/LifeguardBeaches .* BeachLifeguards/);
  });

  test('says nothing when the tables are one', () => {
    expect(diagnose(evidence({ tried, files, claimed: guardsAndBeaches() }))).toBeUndefined();
  });
});

describe('keys of the two sides', () => {
  test('same-key-both-sides', () => {
    const same = "through: 'LifeguardBeaches', foreignKey: 'lifeguardId'";
    const claimed = guardsAndBeaches(
      [many('Beach', 'LifeguardBeaches', 'lifeguardId', 'lifeguardId')],
      [many('Lifeguard', 'LifeguardBeaches', 'lifeguardId', 'lifeguardId')],
    );
    const found = diagnose(evidence({ tried: PAIRS, files: { ...guard(same), ...beach(same) }, claimed }));
    expect(found).toMatchObject({
      id: 'same-key-both-sides',
      file: 'models/beach.js',
      line: 3,
      lesson: '02-both-sides#keys',
    });
  });

  test('keys-disagree', () => {
    const claimed = guardsAndBeaches(
      [many('Beach', 'LifeguardBeaches', 'guardId', 'spotId')],
      [many('Lifeguard', 'LifeguardBeaches', 'BeachId', 'guardId')],
    );
    const files = {
      ...guard("through: 'LifeguardBeaches', foreignKey: 'guardId', otherKey: 'spotId'"),
      ...beach("through: 'LifeguardBeaches'"),
    };
    expect(diagnose(evidence({ tried: PAIRS, files, claimed }))).toMatchObject({
      id: 'keys-disagree',
      file: 'models/beach.js',
      line: 3,
    });
    expect(diagnose(evidence({ tried: PAIRS, files, claimed: guardsAndBeaches() }))).toBeUndefined();
  });

  test('keys-swapped', () => {
    const claimed = guardsAndBeaches(
      [many('Beach', 'LifeguardBeaches', 'BeachId', 'LifeguardId')],
      [many('Lifeguard', 'LifeguardBeaches', 'LifeguardId', 'BeachId')],
    );
    const parts = {
      tried: 'Putting a row into LifeguardBeaches with plain SQL.',
      error: 'SQLITE_CONSTRAINT: FOREIGN KEY constraint failed',
      files: guard("through: 'LifeguardBeaches', foreignKey: 'BeachId'"),
      tables: [...PARENTS, joinTable()],
    };
    expect(diagnose(evidence({ ...parts, claimed }))).toMatchObject({
      id: 'keys-swapped',
      file: 'models/lifeguard.js',
      line: 3,
    });
    expect(diagnose(evidence({ ...parts, claimed: guardsAndBeaches() }))).toBeUndefined();
  });

  test('undefined-column', () => {
    const claimed = guardsAndBeaches([many('Beach', 'LifeguardBeaches', '', 'BeachId')]);
    const files = guard("through: 'LifeguardBeaches', foreignKey: { allowNull: false }");
    const parts = { tried: COLUMNS, expected: 'the columns  and BeachId', claimed, tables: [...PARENTS, joinTable()] };
    expect(diagnose(evidence({ ...parts, files }))).toMatchObject({
      id: 'undefined-column',
      file: 'models/lifeguard.js',
      line: 3,
    });
    const named = guard("through: 'LifeguardBeaches', foreignKey: { name: 'guardId', allowNull: false }");
    expect(diagnose(evidence({ ...parts, files: named }))?.id).not.toBe('undefined-column');
  });
});

describe('columns-do-not-match-keys', () => {
  const files = {
    'migrations/1.js': migrationFile([
      "await queryInterface.createTable('LifeguardBeaches', {",
      '  lifeguardId: {},',
      '  BeachId: {},',
      '});',
    ]),
  };
  const expected = 'the columns LifeguardId and BeachId';

  test('shows the column that was probably meant, and says that letter case counts', () => {
    const tables = [...PARENTS, joinTable({ columns: ['lifeguardId', 'BeachId'] })];
    const found = diagnose(evidence({ tried: COLUMNS, expected, files, tables, claimed: guardsAndBeaches() }));
    expect(found).toMatchObject({
      id: 'columns-do-not-match-keys',
      file: 'migrations/1.js',
      line: 4,
      lesson: '03-join-table#columns',
    });
    expect(found!.message).toContain('Upper and lower case count');
  });

  test('is found from the error of a query too', () => {
    const tables = [...PARENTS, joinTable({ columns: ['lifeguard_id', 'BeachId'] })];
    const error = {
      name: 'SequelizeDatabaseError',
      message: 'SQLITE_ERROR: no such column: LifeguardBeaches.LifeguardId',
    };
    const found = diagnose(
      evidence({
        tried: 'Asking Lifeguard 3',
        check: 'links-from-lifeguard',
        error,
        files,
        tables,
        claimed: guardsAndBeaches(),
      }),
    );
    expect(found).toMatchObject({ id: 'columns-do-not-match-keys' });
  });

  test('says nothing when the columns are there', () => {
    const tables = [...PARENTS, joinTable()];
    expect(
      diagnose(evidence({ tried: COLUMNS, expected, files, tables, claimed: guardsAndBeaches() })),
    ).toBeUndefined();
  });
});

describe('misspelt-option', () => {
  const tables = [...PARENTS, joinTable({ columns: ['lifeguard_id', 'BeachId'] })];
  const parts = {
    tried: COLUMNS,
    expected: 'the columns LifeguardId and BeachId',
    tables,
    claimed: guardsAndBeaches(),
  };

  test.each(['foreign_key', 'foriegnKey', 'foreignkey', 'forignKey', 'foreignKeys'])('finds %s', (option) => {
    const found = diagnose(
      evidence({ ...parts, files: guard(`through: 'LifeguardBeaches', ${option}: 'lifeguard_id'`) }),
    );
    expect(found).toMatchObject({ id: 'misspelt-option', file: 'models/lifeguard.js', line: 3 });
    expect(found!.message).toContain('Write foreignKey instead');
  });

  test('is not to blame when the column it names is not in the table', () => {
    const found = diagnose(evidence({ ...parts, files: guard("through: 'LifeguardBeaches', foreign_key: 'guard'") }));
    expect(found?.id).toBe('columns-do-not-match-keys');
  });

  test('is not to blame for what a column rule does', () => {
    const files = guard("through: 'LifeguardBeaches', foreign_key: 'lifeguard_id'");
    const tried = 'Deleting Beach 4 through its model, then reading which links remain';
    const found = diagnose(
      evidence({
        tried,
        check: 'beach-deleted',
        files,
        tables: [...PARENTS, joinTable()],
        claimed: guardsAndBeaches(),
      }),
    );
    expect(found).toBeUndefined();
  });

  test('leaves options alone that only look like another', () => {
    const files = guard("through: 'LifeguardBeaches', scope: {}, hooks: true, foreignKey: 'guard'");
    expect(diagnose(evidence({ ...parts, files }))?.id).not.toBe('misspelt-option');
  });
});
