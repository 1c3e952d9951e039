import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import { evidence, guardsAndBeaches, many, modelFile, simple } from './evidence.ts';

const GUARD = modelFile(
  'Lifeguard',
  "Lifeguard.belongsToMany(models.Beach, { as: 'WorkBeaches', through: 'LifeguardBeaches' });",
);
const none = (from: string, to: string, as = '') =>
  `Looking for a many-to-many association from ${from} to ${to}${as && ` with the alias ${as}`}.`;

describe('an associate that never runs', () => {
  const claimed = guardsAndBeaches([]);
  const link = "Lifeguard.belongsToMany(models.Beach, { through: 'LifeguardBeaches' });";
  const find = (text: string) =>
    diagnose(evidence({ tried: none('Lifeguard', 'Beach'), claimed, files: { 'models/lifeguard.js': text } }));

  test('is found in classMethods', () => {
    const text = `const Lifeguard = sequelize.define('Lifeguard', {}, {\n  classMethods: { associate(models) { ${link} } },\n});`;
    expect(find(text)).toMatchObject({ id: 'associate-not-run', line: 2, lesson: '01-favorites#associate' });
    expect(find(text)!.message).toContain('version 3');
  });

  test('is found as a method of the rows', () => {
    const found = find(
      `class Lifeguard extends Model {\n  associate(models) {\n    ${link}\n  }\n}\nLifeguard.init({}, { sequelize, modelName: 'Lifeguard' });`,
    );
    expect(found).toMatchObject({ id: 'associate-not-run', line: 2 });
    expect(found!.message).toContain('static');
  });

  test('is found under a misspelt name', () => {
    const found = find(
      `const Lifeguard = sequelize.define('Lifeguard', {});\nLifeguard.assosiate = (models) => {\n  ${link}\n};`,
    );
    expect(found).toMatchObject({ id: 'associate-not-run', line: 3 });
    expect(found!.message).toContain('spelt exactly so');
  });

  test('is associated-twice when a second one took its place', () => {
    const found = find(
      `const Lifeguard = sequelize.define('Lifeguard', {});\nLifeguard.associate = (models) => {\n  ${link}\n};\nLifeguard.associate = () => {};`,
    );
    expect(found).toMatchObject({ id: 'associated-twice', line: 5 });
  });

  test('is not blamed when the association is there', () => {
    const files = { 'models/lifeguard.js': GUARD };
    expect(
      diagnose(evidence({ tried: none('Lifeguard', 'Beach'), claimed: guardsAndBeaches(), files })),
    ).toBeUndefined();
  });
});

describe('associated-twice', () => {
  const error =
    'You have used the alias Guards in two separate associations. Aliased associations must have unique aliases.';

  test('shows the second of two calls', () => {
    const call = "Beach.belongsToMany(models.Lifeguard, { as: 'Guards', through: 'LifeguardBeaches' });";
    const found = diagnose(
      evidence({ tried: 'Loading your models.', error, files: { 'models/beach.js': modelFile('Beach', call, call) } }),
    );
    expect(found).toMatchObject({ id: 'associated-twice', file: 'models/beach.js', line: 4 });
  });

  test('says that a single call runs twice', () => {
    const call = "Beach.belongsToMany(models.Lifeguard, { as: 'Guards', through: 'LifeguardBeaches' });";
    const found = diagnose(
      evidence({ tried: 'Loading your models.', error, files: { 'models/beach.js': modelFile('Beach', call) } }),
    );
    expect(found).toMatchObject({ id: 'associated-twice', line: 3 });
    expect(found!.message).toContain('runs twice');
  });
});

describe('replaced-by-later-association', () => {
  const hasMany = "Beach.hasMany(models.Lifeguard, { foreignKey: 'beachId' });";
  const belongsToMany = "Beach.belongsToMany(models.Lifeguard, { through: 'LifeguardBeaches' });";
  const linked = many('Lifeguard', 'LifeguardBeaches', 'BeachId', 'LifeguardId');

  test('is found when an un-aliased hasMany stands below', () => {
    const files = { 'models/beach.js': modelFile('Beach', belongsToMany, hasMany) };
    const claimed = guardsAndBeaches(undefined, [simple('HasMany', 'Lifeguard', 'beachId')]);
    const found = diagnose(evidence({ tried: none('Beach', 'Lifeguard'), files, claimed }));
    expect(found).toMatchObject({
      id: 'replaced-by-later-association',
      file: 'models/beach.js',
      line: 4,
      lesson: '05-lifeguard-beaches#names',
    });
  });

  test('is found when an un-aliased belongsToMany stands below, and the methods write elsewhere', () => {
    const files = { 'models/beach.js': modelFile('Beach', hasMany, belongsToMany) };
    const found = diagnose(
      evidence({
        tried: 'Calling addLifeguards on Beach 3 with Lifeguard 9 and Lifeguard 11.',
        check: 'links-from-beach',
        actual: 'an answer that did not come from the database',
        files,
        claimed: guardsAndBeaches(undefined, [linked]),
      }),
    );
    expect(found).toMatchObject({ id: 'replaced-by-later-association', line: 4 });
  });

  test('is not found when one of the two has an alias', () => {
    const aliased = "Beach.belongsToMany(models.Lifeguard, { as: 'Guards', through: 'LifeguardBeaches' });";
    const files = { 'models/beach.js': modelFile('Beach', hasMany, aliased) };
    const found = diagnose(
      evidence({
        tried: 'Asking Beach 3 which Lifeguard rows it is linked with',
        check: 'links-from-beach',
        files,
        claimed: guardsAndBeaches(),
      }),
    );
    expect(found).toBeUndefined();
  });
});
