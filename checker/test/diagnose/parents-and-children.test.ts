import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import { evidence, model, modelFile, simple, table } from './evidence.ts';

const exercise = '07-one-to-many';
const REQUIRED = "{ foreignKey: { name: 'beachId', allowNull: false } }";
const files = (beach: string, tower: string) => ({
  'models/beach.js': modelFile('Beach', `Beach.hasOne(models.LifeguardTower, ${beach});`),
  'models/tower.js': modelFile('LifeguardTower', `LifeguardTower.belongsTo(models.Beach, ${tower});`),
});
const claimed = [
  model('Beach', 'Beaches', [simple('HasMany', 'Sandcastle', 'beachId')]),
  model('Sandcastle', 'Sandcastles', [simple('BelongsTo', 'Beach', 'beachId')]),
  model('LifeguardTower', 'LifeguardTowers', [simple('BelongsTo', 'Beach', 'beachId')]),
];

describe('key-may-be-empty', () => {
  const tried = 'Storing a LifeguardTower without a Beach with plain SQL';
  const find = (beach: string, tower: string) =>
    diagnose(evidence({ exercise, tried, actual: 'it is stored', claimed, files: files(beach, tower) }));

  test('points at the side that is silent, when the other one speaks', () => {
    const found = find("{ foreignKey: 'beachId' }", REQUIRED);
    expect(found).toMatchObject({ id: 'key-may-be-empty', file: 'models/beach.js', line: 3 });
    expect(found!.message).toContain('LifeguardTower.belongsTo says allowNull: false and Beach.hasOne does not');
  });

  test('points at an allowNull that stands beside the key', () => {
    const beside = "{ foreignKey: 'beachId', allowNull: false }";
    const found = find(beside, beside);
    expect(found).toMatchObject({ id: 'key-may-be-empty', file: 'models/beach.js' });
    expect(found!.message).toContain('allowNull is no option of hasOne');
  });

  test('says how to write it, when nobody did', () => {
    const found = find("{ foreignKey: 'beachId' }", "{ foreignKey: 'beachId' }");
    expect(found!.message).toContain('A key may be empty unless you say otherwise');
  });

  test('leaves a slip of the pen to the misconception about slips', () => {
    const slip = "{ foreignKey: { name: 'beachId', allownull: false } }";
    expect(find(slip, slip)).toMatchObject({ id: 'misspelt-option', file: 'models/beach.js' });
  });
});

describe('key-must-be-filled', () => {
  const tried = 'Storing a LifeguardTower without a Beach with plain SQL';

  test('points at the option', () => {
    const own = files(REQUIRED, REQUIRED);
    const found = diagnose(evidence({ exercise, tried, actual: 'it is refused', claimed, files: own }));
    expect(found).toMatchObject({ id: 'key-must-be-filled', file: 'models/beach.js' });
    expect(found!.message).toContain('from both sides');
  });

  test('speaks of the attribute where no association has the option', () => {
    const own = files("{ foreignKey: 'beachId' }", "{ foreignKey: 'beachId' }");
    const found = diagnose(evidence({ exercise, tried, actual: 'it is refused', claimed, files: own }));
    expect(found!.message).toContain('where the attribute of the key is declared');
  });
});

describe('wrong-delete-rule', () => {
  const castles = (rule: string, column = 'beachId?') =>
    table('Sandcastles', ['id', column], { beachId: `Beaches.id ${rule}` });
  const towers = table('LifeguardTowers', ['id', 'beachId'], { beachId: 'Beaches.id CASCADE' });
  const own = {
    'models/beach.js': modelFile(
      'Beach',
      "Beach.hasMany(models.Sandcastle, { foreignKey: 'beachId', onDelete: 'X' });",
    ),
  };
  const left =
    'Deleting Beach 31 through its model, then reading which Sandcastle rows there are, and the Beach of each';
  const find = (rule: string, tried = left, error?: string, column?: string) =>
    diagnose(
      evidence({
        exercise,
        check: 'castles-stay',
        tried,
        claimed,
        files: own,
        tables: [castles(rule, column), towers],
        ...(error && { error }),
      }),
    );

  test('explains children that went with their parent', () => {
    const found = find('CASCADE');
    expect(found).toMatchObject({ id: 'wrong-delete-rule', file: 'models/beach.js', line: 3 });
    expect(found!.message).toContain('Sandcastles.beachId says ON DELETE CASCADE');
    expect(found!.message).toContain('wants SET NULL');
  });

  test('explains a parent that cannot be deleted, by the child that the check is about', () => {
    const found = find('RESTRICT', 'Deleting Beach 31 through its model.', 'FOREIGN KEY constraint failed');
    expect(found!.message).toContain('refuses to delete a Beach that still has a Sandcastle');
  });

  test('explains a key that may not be empty and is to become empty', () => {
    const error = 'NOT NULL constraint failed: Sandcastles.beachId';
    const found = find('SET NULL', 'Deleting Beach 31 with plain SQL.', error, 'beachId');
    expect(found!.message).toContain('and that key may not be empty');
    expect(found!.message).toContain('wants CASCADE');
  });

  test('looks for code of the learner where the rule is right', () => {
    expect(find('SET NULL')!.message).toContain('a hook such as beforeDestroy');
  });
});

test('association-of-other-kind knows where the key of hasOne stands', () => {
  const own = { 'models/beach.js': modelFile('Beach', 'Beach.hasMany(models.LifeguardTower);') };
  const tried = 'Looking for the association hasOne from Beach to LifeguardTower';
  const found = diagnose(evidence({ exercise, tried, claimed, files: own }));
  expect(found).toMatchObject({ id: 'association-of-other-kind' });
  expect(found!.message).toContain('the key stands in the table of LifeguardTower');
});

test('two-key-columns finds the relationship in the sentence where an exercise has more than one', () => {
  const own = files("{ as: 'Lookout' }", '{}');
  const tried = 'Looking for the columns of LifeguardTowers that reference Beaches';
  const found = diagnose(evidence({ exercise, tried, actual: 'LookoutId and BeachId', claimed, files: own }));
  expect(found).toMatchObject({ id: 'two-key-columns', file: 'models/beach.js' });
});
