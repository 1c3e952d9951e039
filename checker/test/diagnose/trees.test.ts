import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { Diagnosis, Evidence } from '../../types.ts';
import { evidence } from './evidence.ts';

const exercise = '16-trees-and-transactions';
const OPENING = 'Calling openBeach(models, {"name":"Reef","towers":[{"code":"T1","shifts":[]}]}).';
const PLANNING = 'Calling replanDay(models, {"day":"2031-07-14","shifts":[]}).';
const BUSY = 'SQLITE_BUSY: database is locked';

/** A file of functions; the first line inside is line 2. */
const queries = (name: string, ...lines: string[]): Record<string, string> => ({
  'queries.ts': [`export async function ${name}(models, data) {`, ...lines, '}'].join('\n'),
});

type Parts = Omit<Parameters<typeof evidence>[0], 'exercise'>;

function find(parts: Parts, sent: string[] = []): Diagnosis | undefined {
  const base: Evidence = evidence({ exercise, ...parts });
  return diagnose({ ...base, tape: sent.map((sql) => ({ connection: 1, sql, probe: 'function', durationMs: 0 })) });
}

describe('without-transaction', () => {
  const left = { check: 'beach-or-nothing', tried: `${OPENING} Then reading the rows of Beaches.` };

  test('points at the first call that writes', () => {
    const files = queries('openBeach', 'await models.Beach.create({}, { include: [] });');
    expect(find({ ...left, files })).toMatchObject({ id: 'without-transaction', file: 'queries.ts', line: 2 });
  });

  test('is silent where a transaction is begun, by a method or by SQL', () => {
    const whole = 'await s.transaction((transaction) => models.Beach.create({}, { transaction }));';
    expect(find({ ...left, files: queries('openBeach', whole) })).toBeUndefined();
    expect(find({ ...left, files: queries('openBeach', "await s.query('BEGIN');") })).toBeUndefined();
  });
});

describe('call-outside-transaction', () => {
  const inside = (line: string): Record<string, string> =>
    queries('replanDay', 'await models.Shift.sequelize.transaction(async (transaction) => {', line, '});');
  const left = { check: 'plan-or-nothing', tried: `${PLANNING} Then reading the rows of Shifts.` };

  test('points at the call that lacks it, and says why the database was locked', () => {
    const files = inside('await models.Shift.bulkCreate(data.shifts);');
    const found = find({ check: 'plans-day', tried: PLANNING, error: BUSY, files });
    expect(found).toMatchObject({ id: 'call-outside-transaction', line: 3 });
    expect(found!.message).toContain('only one of the two write');
  });

  test.each([
    ['await models.Shift.destroy({ where: {} }, { transaction });', 'destroy takes one object'],
    ['await models.Shift.create({ day, transaction });', 'in the wrong place'],
    ['await models.Shift.destroy({ where: {} });', 'as every other call'],
  ])('knows the places where a call looks for it: %s', (line, remedy) => {
    const found = find({ ...left, files: inside(line) });
    expect(found).toMatchObject({ id: 'call-outside-transaction', line: 3 });
    expect(found!.message).toContain(remedy);
  });

  test.each([
    'await models.Shift.destroy({ where: {}, transaction });',
    'await models.Shift.create({ day }, { transaction });',
    'await tower.createShift({ day }, { transaction });',
    'await shift.save({ transaction });',
  ])('says nothing of a call that is told: %s', (line) => {
    expect(find({ ...left, files: inside(line) })?.id).not.toBe('call-outside-transaction');
  });
});

describe('transaction-left-open', () => {
  const begin = 'const transaction = await models.Beach.sequelize.transaction();';

  test('says which end is missing', () => {
    const tried = `${OPENING} Then reading the rows of Beaches.`;
    const found = find({ check: 'opens-beach', tried, files: queries('openBeach', begin) });
    expect(found).toMatchObject({ id: 'transaction-left-open', line: 2 });
    expect(found!.message).toContain('await transaction.commit()');
  });

  test('finds it in the other function, whose call came before', () => {
    const files = queries('replanDay', begin, 'await transaction.commit();');
    const found = find({ check: 'goes-on', tried: OPENING, error: BUSY, files });
    expect(found).toMatchObject({ id: 'transaction-left-open', line: 2 });
    expect(found!.message).toContain('rollback() in a catch');
  });
});

test('transaction-over points at the call that nobody waits for', () => {
  const files = queries(
    'openBeach',
    'await models.Beach.sequelize.transaction(async (transaction) => {',
    'models.Tower.create({}, { transaction });',
    '});',
  );
  const error = 'commit has been called on this transaction(1), you can no longer use it.';
  const found = find({ check: 'opens-beach', tried: OPENING, error, files });
  expect(found).toMatchObject({ id: 'transaction-over', line: 3 });
  expect(found!.message).toContain('models.Tower.create(…)');
});

test('transaction-over knows a transaction that the function itself does not wait for', () => {
  const files = queries('openBeach', 'models.Beach.sequelize.transaction(async (transaction) => {});', 'return 1;');
  const actual = 'an answer without a single SQL statement';
  const found = find({ check: 'opens-beach', tried: OPENING, actual, files });
  expect(found).toMatchObject({ id: 'transaction-over', line: 2 });
  expect(found!.message).toContain('await or return before models.Beach.sequelize.transaction');
});

test('two-transactions points at the second', () => {
  const begin = 'await models.Shift.sequelize.transaction((transaction) => models.Shift.count({ transaction }));';
  const tried = `${PLANNING} Then reading the rows of Shifts.`;
  const found = (lines: string[]) => find({ check: 'plan-or-nothing', tried, files: queries('replanDay', ...lines) });
  expect(found([begin, begin])).toMatchObject({ id: 'two-transactions', line: 3 });
  expect(found([begin])?.id).not.toBe('two-transactions');
});

describe('transaction-from-elsewhere', () => {
  test.each([
    ['await sequelize.transaction(() => 1);', 'sequelize is not defined', 'There is no variable sequelize'],
    ['await Beach.transaction(() => 1);', 'Beach.transaction is not a function', 'Beach begins no transactions'],
  ])('says who begins one: %s', (line, error, sentence) => {
    const found = find({ check: 'opens-beach', tried: OPENING, error, files: queries('openBeach', line) });
    expect(found).toMatchObject({ id: 'transaction-from-elsewhere', line: 2 });
    expect(found!.message).toContain(sentence);
  });

  test('leaves the variable alone where no transaction is asked of it', () => {
    const files = queries('openBeach', "await sequelize.query('SELECT 1');");
    const found = find({ check: 'opens-beach', tried: OPENING, error: 'sequelize is not defined', files });
    expect(found?.id).not.toBe('transaction-from-elsewhere');
  });
});

test.each([
  ['Towers.beachId', 'await models.Tower.create({});', 'the id of the parent'],
  ['Shifts.day', 'await models.Shift.bulkCreate([]);', 'Put day into the values'],
])('required-value-missing points at what stores the row: %s', (column, line, remedy) => {
  const error = { parent: `SQLITE_CONSTRAINT: NOT NULL constraint failed: ${column}` };
  const files = queries('openBeach', 'await models.Beach.create({});', line);
  const found = find({ check: 'opens-beach', tried: OPENING, error, files });
  expect(found).toMatchObject({ id: 'required-value-missing', line: 3 });
  expect(found!.message).toContain(remedy);
});

test('error-swallowed is about a call that should have failed', () => {
  const tried = `${OPENING} Then looking whether the call fails.`;
  const given = { check: 'beach-or-nothing', tried, expected: 'it fails' };
  expect(find({ ...given, actual: 'it resolves' })).toMatchObject({ id: 'error-swallowed' });
});

test('existing-row-created-again names the table', () => {
  const error = { parent: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: Lifeguards.id' };
  const found = find({ check: 'opens-beach', tried: OPENING, error });
  expect(found).toMatchObject({ id: 'existing-row-created-again' });
  expect(found!.message).toContain('A row of Lifeguards');
});

describe('old-rows-in-the-way', () => {
  const tried = `${PLANNING} Then reading the rows of Shifts.`;
  const [own, other] = ['2031-07-14: Lifeguard 3 in T1', '2031-07-15: Lifeguard 4 in T2'];

  test('knows the refusal that old shifts cause', () => {
    const error = { parent: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: Shifts.day, Shifts.lifeguardId' };
    expect(find({ check: 'plans-day', tried: PLANNING, error })!.message).toContain('are still there');
  });

  test('tells shifts of other days that went', () => {
    const given = { check: 'plans-day', tried, expected: `${own} and ${other}`, actual: own };
    expect(find(given, ['DELETE FROM `Shifts`'])!.message).toContain('shifts of other days');
    expect(find({ ...given, actual: other, expected: `${own} and ${other}` }, ['DELETE FROM `Shifts`'])?.id).not.toBe(
      'old-rows-in-the-way',
    );
  });
});

describe('a tree of which a part is missing', () => {
  const tried = `${OPENING} Then reading the rows of Shifts.`;
  const create = (options: string): Record<string, string> =>
    queries('openBeach', `await models.Beach.create(tree, { ${options} });`);

  test('is explained by include, where include does not name it', () => {
    const found = find({ check: 'opens-beach', tried, files: create('include: [Tower]') });
    expect(found).toMatchObject({ id: 'tree-without-include', line: 2 });
  });

  test('is explained by its keys, where include does', () => {
    const found = find({ check: 'opens-beach', tried, files: create('include: [{ model: Tower, include: [Shift] }]') });
    expect(found).toMatchObject({ id: 'tree-keys-differ', line: 2 });
    expect(found!.message).toContain('Shifts, not shifts');
  });
});
