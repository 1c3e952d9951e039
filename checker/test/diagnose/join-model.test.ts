import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import type { Evidence, ModelDescription } from '../../types.ts';
import { evidence, many, model, modelFile, table } from './evidence.ts';

/* Exercise 13: lifeguards and beaches, and between them the model Shift with associations of its own. */

const ACROSS = 'Lifeguard.belongsToMany(models.Beach, { through: models.Shift });';
const BACK = 'Beach.belongsToMany(models.Lifeguard, { through: models.Shift });';
const CLAIMED: ModelDescription[] = [
  model('Lifeguard', 'Lifeguards', [many('Beach', 'Shifts', 'LifeguardId', 'BeachId')]),
  model('Beach', 'Beaches', [many('Lifeguard', 'Shifts', 'BeachId', 'LifeguardId')]),
  model('Shift', 'Shifts'),
];

function files(guard: string[], beach: string[], shift: string[]): Record<string, string> {
  return {
    'models/beach.js': modelFile('Beach', ...beach),
    'models/lifeguard.js': modelFile('Lifeguard', ...guard),
    'models/shift.js': modelFile('Shift', ...shift),
  };
}

function found(parts: Partial<Parameters<typeof evidence>[0]> & { tried: string }): Evidence {
  return evidence({ exercise: '13-super-many-to-many', claimed: CLAIMED, ...parts });
}

test('join-model-left-alone: the two across are there, and nothing to the middle', () => {
  const tried = 'Looking for the association hasMany from Lifeguard to Shift';
  const told = diagnose(found({ tried, files: files([ACROSS], [BACK], ['// nothing']) }));
  expect(told).toMatchObject({ id: 'join-model-left-alone', file: 'models/lifeguard.js', line: 3 });
  const half = diagnose(found({ tried, files: files([ACROSS], [BACK], ['Shift.belongsTo(models.Lifeguard);']) }));
  expect(half).toMatchObject({ id: 'other-side-missing' });
});

test('nothing-across: the halves are there, and no belongsToMany', () => {
  const tried = 'Looking for a many-to-many association from Lifeguard to Beach.';
  const own = files(['Lifeguard.hasMany(models.Shift);'], ['Beach.hasMany(models.Shift);'], ['// nothing']);
  expect(diagnose(found({ tried, claimed: [], files: own }))).toMatchObject({ id: 'nothing-across' });
});

describe('through-another-model', () => {
  const own = files(
    ["Lifeguard.belongsToMany(models.Beach, { through: 'Shifts' });", 'Lifeguard.hasMany(models.Shift);'],
    ["Beach.belongsToMany(models.Lifeguard, { through: 'Shifts' });"],
    ['// nothing'],
  );

  test('names the model that Sequelize made', () => {
    const tried = 'Looking which model keeps the links of Lifeguard and Beach';
    const told = diagnose(found({ tried, expected: 'Shift', actual: 'Shifts', files: own }));
    expect(told).toMatchObject({ id: 'through-another-model', file: 'models/lifeguard.js', line: 3 });
    expect(told!.message).toContain('through: models.Shift');
  });

  test('explains the alias that is taken twice', () => {
    const error = 'You have used the alias Shifts in two separate associations. Aliased associations must have unique';
    expect(diagnose(found({ tried: 'Loading your models.', error, files: own }))).toMatchObject({
      id: 'through-another-model',
    });
    const other = error.replace('Shifts', 'Duties');
    expect(diagnose(found({ tried: 'Loading your models.', error: other, files: own }))).toMatchObject({
      id: 'associated-twice',
    });
  });
});

describe('halves-name-another-column', () => {
  const tried = 'Looking for the columns of Shifts that reference Lifeguards';

  test('points at the association that names it', () => {
    const own = files([ACROSS, "Lifeguard.hasMany(models.Shift, { foreignKey: 'lifeguard_id' });"], [BACK], ['//']);
    const told = diagnose(found({ tried, actual: 'LifeguardId and lifeguard_id', files: own }));
    expect(told).toMatchObject({ id: 'halves-name-another-column', file: 'models/lifeguard.js', line: 4 });
  });

  test('knows an alias of belongsTo', () => {
    const own = files([ACROSS], [BACK], ["Shift.belongsTo(models.Lifeguard, { as: 'guard' });"]);
    const told = diagnose(found({ tried, actual: 'LifeguardId and guardId', files: own }));
    expect(told).toMatchObject({ id: 'halves-name-another-column', file: 'models/shift.js', line: 3 });
  });

  test('explains a column that is there twice', () => {
    const own = files([ACROSS, "Lifeguard.hasMany(models.Shift, { foreignKey: 'lifeguardId' });"], [BACK], ['//']);
    const error = 'SQLITE_ERROR: duplicate column name: lifeguardId';
    const told = diagnose(found({ tried: 'Making the tables with sequelize.sync().', error, files: own }));
    expect(told).toMatchObject({ id: 'halves-name-another-column', file: 'models/lifeguard.js', line: 4 });
  });
});

describe('half-empties-the-key', () => {
  const tried = 'Deleting Beach 84 through its model, then reading which links remain';
  const shifts = (rule: string) => [
    table('Beaches', ['id']),
    table('Lifeguards', ['id']),
    table('Shifts', ['LifeguardId', 'BeachId'], {
      LifeguardId: 'Lifeguards.id CASCADE',
      BeachId: `Beaches.id ${rule}`,
    }),
  ];

  test('points at the half that says no rule', () => {
    const own = files([ACROSS], ['Beach.hasMany(models.Shift);', BACK], ['//']);
    const told = diagnose(found({ tried, check: 'beach-deleted', files: own, tables: shifts('SET NULL') }));
    expect(told).toMatchObject({ id: 'half-empties-the-key', file: 'models/beach.js', line: 3 });
  });

  test('points at the rule that is written', () => {
    const own = files([ACROSS], [BACK, "Beach.hasMany(models.Shift, { onDelete: 'RESTRICT' });"], ['//']);
    const told = diagnose(found({ tried, check: 'beach-deleted', files: own, tables: shifts('RESTRICT') }));
    expect(told).toMatchObject({ id: 'half-empties-the-key', file: 'models/beach.js', line: 4 });
  });

  test('says nothing of a column that cascades', () => {
    const own = files([ACROSS], [BACK], ['//']);
    const told = diagnose(found({ tried, check: 'beach-deleted', files: own, tables: shifts('CASCADE') }));
    expect(told?.id).not.toBe('half-empties-the-key');
  });
});

describe('what longShifts answers', () => {
  const tried = 'Calling longShifts(models, {"hours":7}).';
  const seven = 'lifeguard: Amber Cove 204; beach: Low Pier 118; hours: 7';
  const nine = 'lifeguard: Early Tide 511; beach: Low Pier 118; hours: 9';

  test('rows-in-other-order tells the opposite order from no order', () => {
    const eight = seven.replace('hours: 7', 'hours: 8');
    const told = diagnose(
      found({ tried, expected: `${nine}, ${eight} and ${seven}`, actual: `${seven}, ${eight} and ${nine}` }),
    );
    expect(told).toMatchObject({ id: 'rows-in-other-order' });
    expect(told!.message).toContain('DESC');
    const two = diagnose(found({ tried, expected: `${nine} and ${seven}`, actual: `${seven} and ${nine}` }));
    expect(two!.message).not.toContain('DESC');
    const mixed = diagnose(
      found({ tried, expected: `${nine}, ${eight} and ${seven}`, actual: `${eight}, ${nine} and ${seven}` }),
    );
    expect(mixed!.message).toContain('Without order');
  });

  test('bound-left-out knows the row of exactly so many', () => {
    const told = diagnose(found({ tried, expected: `${nine} and ${seven}`, actual: nine }));
    expect(told).toMatchObject({ id: 'bound-left-out' });
  });
});
