import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { Diagnosis, Evidence, ModelDescription } from '../../types.ts';
import { evidence, many, migrationFile, model, modelFile, table } from './evidence.ts';

const OWN = 'migrations/2-hours.js';
const GIVEN = 'migrations/1-shifts.js';
const PLAN = 'Calling planShift(models, {"lifeguardId":3,"beachId":7,"hours":5}).';
const HOURS = `${PLAN} Then reading the hours of all shifts.`;
const KEYS = { LifeguardId: 'lifeguards.id CASCADE', BeachId: 'beaches.id CASCADE' };

interface Steps {
  /** The lines of the function. */
  code?: string[];
  name?: string;
  up?: string[];
  down?: string[];
  claimed?: ModelDescription[];
  columns?: string[];
}

/** What is said of an answer to 12 whose function, or whose migration, has these lines. */
function explain(
  steps: Steps,
  rest: Partial<Parameters<typeof evidence>[0]> & { tried: string },
): Diagnosis | undefined {
  const { code = [], name = 'planShift', up = [], down = [] } = steps;
  const found: Evidence = evidence({
    exercise: '12-data-on-the-link',
    check: 'plan-shift',
    claimed: steps.claimed ?? models(),
    tables: [table('Shifts', steps.columns ?? ['LifeguardId', 'BeachId', 'hours'], KEYS)],
    added: [OWN],
    edited: [],
    ...rest,
    files: {
      [GIVEN]: migrationFile(["await queryInterface.createTable('Shifts', {});"]),
      [OWN]: migrationFile(up, down),
      'models/shift.ts': modelFile('Shift'),
      'queries.ts': [`export async function ${name}(models, data) {`, ...code, '}'].join('\n'),
      ...rest.files,
    },
  });
  return diagnose(found);
}

/** The three models, with the hours where they are said to be. */
function models(hoursOn = 'Shift', through = 'Shift'): ModelDescription[] {
  const hours = { column: 'hours', type: 'INTEGER', allowNull: true, primaryKey: false };
  const link = (target: string, one: string, other: string) => {
    const association = many(target, 'Shifts', one, other);
    return { ...association, through: { model: through, table: 'Shifts' } };
  };
  return [
    model('Lifeguard', 'lifeguards', [link('Beach', 'LifeguardId', 'BeachId')], false),
    model('Beach', 'beaches', [link('Lifeguard', 'BeachId', 'LifeguardId')], false),
    model('Shift', 'Shifts', [], false),
  ].map((one) => (one.name === hoursOn ? { ...one, attributes: { ...one.attributes, hours } } : one));
}

describe('the column', () => {
  const NONE = { tried: 'Looking for a migration that you added.', actual: 'only the given migrations', added: [] };
  const LOOKED = 'Running your migrations, then looking for the column hours of Shifts';
  const columns = ['LifeguardId', 'BeachId'];

  test('column-not-added is found when there is no migration', () => {
    const found = explain({ columns }, NONE);
    expect(found).toMatchObject({ id: 'column-not-added', file: 'models/shift.ts' });
    expect(found!.message).toContain('a model never changes a table');
  });

  test('column-not-added is found when the shipped migration has it', () => {
    const found = explain({ columns }, { ...NONE, edited: [GIVEN] });
    expect(found).toMatchObject({ id: 'column-not-added', file: GIVEN });
    expect(found!.message).toContain('has run everywhere already');
  });

  test('column-not-added is found when the migration does something else', () => {
    const found = explain({ columns, up: ['await x();'] }, { tried: LOOKED, expected: 'hours', actual: 'none' });
    expect(found).toMatchObject({ id: 'column-not-added', file: OWN, line: 2 });
  });

  test('not-null-without-default', () => {
    const error = { name: 'Error', message: 'SQLITE_ERROR: Cannot add a NOT NULL column with default value NULL' };
    const up = ["await queryInterface.addColumn('Shifts', 'hours', { allowNull: false });"];
    const tried = 'Running the migrations that you added, on tables with rows in them.';
    expect(explain({ up }, { tried, error })).toMatchObject({ id: 'not-null-without-default', file: OWN, line: 3 });
  });

  test('column-change-loses-rows', () => {
    const up = ["await queryInterface.dropTable('Shifts');"];
    const tried = 'Running your migrations, then reading the shifts that were in Shifts before';
    const found = explain({ up }, { tried, expected: 'Lifeguard 3 at Beach 7', actual: 'none' });
    expect(found).toMatchObject({ id: 'column-change-loses-rows', file: OWN, line: 3 });
  });

  test('remove-column-rebuilds', () => {
    const down = ["await queryInterface.removeColumn('Shifts', 'hours');"];
    const parent = 'SQLITE_CONSTRAINT: UNIQUE constraint failed: Shifts_backup.LifeguardId';
    const found = explain({ down }, { tried: `Undoing ${OWN}.`, error: { name: 'Error', parent } });
    expect(found).toMatchObject({ id: 'remove-column-rebuilds', file: OWN, lesson: '12-data-on-the-link#way-back' });
  });

  test('column-stays-after-undo', () => {
    const tried = 'Undoing the migrations that were added, then looking for the column hours of Shifts';
    const found = explain({}, { tried, expected: 'hours is gone', actual: 'hours is there' });
    expect(found).toMatchObject({ id: 'column-stays-after-undo', file: OWN });
    expect(found!.message).toContain('down is empty');
  });
});

describe('the model', () => {
  const ATTRIBUTE = { tried: 'Looking for the attribute hours of the model Shift', expected: 'hours', actual: 'none' };

  test('data-on-the-wrong-model names the model that has it', () => {
    const found = explain({ claimed: models('Lifeguard') }, ATTRIBUTE);
    expect(found).toMatchObject({ id: 'data-on-the-wrong-model' });
    expect(found!.message).toContain('an attribute of Lifeguard');
  });

  test('data-on-the-wrong-model says that nobody has it', () => {
    const found = explain({ claimed: models('none') }, ATTRIBUTE);
    expect(found).toMatchObject({ id: 'data-on-the-wrong-model', file: 'models/shift.ts' });
    expect(found!.message).toContain('has no attribute hours');
  });

  test('through-is-a-string', () => {
    const line = "Beach.belongsToMany(models.Lifeguard, { through: 'Shifts' });";
    const found = explain(
      {},
      {
        tried: 'Looking which model is behind the links of a lifeguard, and behind those of a beach',
        expected: 'Shift and Shift',
        actual: 'Shift and Shifts',
        files: { 'models/beach.ts': modelFile('Beach', line) },
      },
    );
    expect(found).toMatchObject({ id: 'through-is-a-string', file: 'models/beach.ts', line: 3 });
    expect(found!.message).toContain('a second model on that table');
  });
});

describe('what is written', () => {
  const LOST = { expected: 'Lifeguard 3 at Beach 7: 5 hours', actual: 'Lifeguard 3 at Beach 7: 0 hours' };

  test.each([
    ['await lifeguard.addBeach(7, { hours });', 'beside through'],
    ['await lifeguard.addBeach(7);', 'nothing says'],
  ])('through-option-missing is found for %s', (line, words) => {
    const found = explain({ code: [line] }, { tried: HOURS, ...LOST });
    expect(found).toMatchObject({ id: 'through-option-missing', file: 'queries.ts', line: 2 });
    expect(found!.message).toContain(words);
  });

  test('other-links-changed names the other link', () => {
    const found = explain(
      { code: ['await models.Shift.update({ hours }, { where: { LifeguardId } });'] },
      {
        tried: HOURS,
        expected: `Lifeguard 3 at Beach 6: 2 hours and ${LOST.expected}`,
        actual: `Lifeguard 3 at Beach 6: 5 hours and ${LOST.expected}`,
      },
    );
    expect(found).toMatchObject({ id: 'other-links-changed', file: 'queries.ts', line: 2 });
    expect(found!.message).toContain('Lifeguard 3 at Beach 6');
  });

  test('other-links-changed says that the defaults are for a new row', () => {
    const found = explain({ code: ['await models.Shift.findOrCreate({});'] }, { tried: HOURS, ...LOST });
    expect(found).toMatchObject({ id: 'other-links-changed' });
    expect(found!.message).toContain('for a new row only');
  });

  test('link-made-twice', () => {
    const error = {
      name: 'SequelizeUniqueConstraintError',
      parent: 'SQLITE_CONSTRAINT: UNIQUE constraint failed: Shifts.LifeguardId, Shifts.BeachId',
    };
    const found = explain({ code: ['await models.Shift.create({});'] }, { tried: PLAN, error });
    expect(found).toMatchObject({ id: 'link-made-twice', file: 'queries.ts', line: 2 });
  });
});

describe('what is read', () => {
  const BUSY = 'Calling busyGuards(models, {"beachId":7,"atLeast":5}).';
  const answer = `${BUSY} Then looking at its answer.`;
  const code = ['const guards = await beach.getGuards({});'];
  const name = 'busyGuards';

  test('filter-on-the-target', () => {
    const error = { name: 'Error', message: 'SQLITE_ERROR: no such column: Lifeguard.hours' };
    const found = explain({ code, name }, { tried: BUSY, error });
    expect(found).toMatchObject({ id: 'filter-on-the-target', file: 'queries.ts', line: 2 });
    expect(found!.message).toContain('through: { where: { hours');
  });

  test('boundary-left-out', () => {
    const expected = '{ firstName: "A", hours: 5 } and { firstName: "B", hours: 7 }';
    const found = explain({ code, name }, { tried: answer, expected, actual: '{ firstName: "B", hours: 7 }' });
    expect(found).toMatchObject({ id: 'boundary-left-out', line: 2 });
  });

  test.each([
    ['{ id: 7, name: "B" }', '{ Shift: {"hours":5}, id: 7, name: "B" }', 'joinTableAttributes'],
    ['{ beach: "B", hours: 5 }', '{ beach: "B", hours: undefined }', 'beach.Shift.hours'],
  ])('link-data-in-the-answer: %s was wanted, and it was %s', (expected, actual, words) => {
    const found = explain({ code, name }, { tried: answer, expected, actual });
    expect(found).toMatchObject({ id: 'link-data-in-the-answer', line: 2 });
    expect(found!.message).toContain(words);
  });
});
