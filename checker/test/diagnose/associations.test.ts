import { describe, expect, test } from 'vitest';
import { diagnose } from '../../diagnose/index.ts';
import { evidence, guardsAndBeaches, many, migrationFile, model, modelFile, simple } from './evidence.ts';

const GUARD = modelFile(
  'Lifeguard',
  "Lifeguard.belongsToMany(models.Beach, { as: 'WorkBeaches', through: 'LifeguardBeaches' });",
);
const none = (from: string, to: string, as = '') =>
  `Looking for a many-to-many association from ${from} to ${to}${as && ` with the alias ${as}`}.`;
const GUARD_LINK = many('Beach', 'LifeguardBeaches', 'LifeguardId', 'BeachId', 'WorkBeaches');

describe('one-sided', () => {
  const files = { 'models/lifeguard.js': GUARD, 'models/beach.js': modelFile('Beach') };

  test('points at the associate that lacks the other half', () => {
    const found = diagnose(
      evidence({ tried: none('Beach', 'Lifeguard'), files, claimed: guardsAndBeaches(undefined, []) }),
    );
    expect(found).toMatchObject({ id: 'one-sided', file: 'models/beach.js', line: 2, lesson: '02-both-sides#pairs' });
    expect(found!.message).toContain("Beach.belongsToMany(models.Lifeguard, { through: 'LifeguardBeaches' })");
  });

  test('says nothing about a delete that went wrong', () => {
    const tried = 'Deleting Beach 4 through its model, then reading which links remain';
    const found = diagnose(
      evidence({ tried, check: 'beach-deleted', files, claimed: guardsAndBeaches(undefined, []) }),
    );
    expect(found).toBeUndefined();
  });

  test('says nothing when neither side has one', () => {
    const found = diagnose(
      evidence({ tried: none('Beach', 'Lifeguard'), files: {}, claimed: guardsAndBeaches([], []) }),
    );
    expect(found).toBeUndefined();
  });
});

describe('wrong-alias', () => {
  const user = (options: string) => ({
    'models/user.js': modelFile('User', `User.belongsToMany(models.Show, { ${options} });`),
  });
  const claimed = (as?: string) => [
    model('User', 'Users', [many('Show', 'UserFavorites', 'UserId', 'ShowId', as)]),
    model('Show', 'Shows'),
  ];
  const tried = none('User', 'Show', 'Favorites');
  const exercise = '01-favorites';

  test('names the alias that is there', () => {
    const found = diagnose(
      evidence({
        exercise,
        tried,
        files: user("as: 'favorites', through: 'UserFavorites'"),
        claimed: claimed('favorites'),
      }),
    );
    expect(found).toMatchObject({
      id: 'wrong-alias',
      file: 'models/user.js',
      line: 3,
      lesson: '01-favorites#both-names',
    });
    expect(found!.message).toContain('is favorites');
  });

  test('says so when there is no alias at all', () => {
    const found = diagnose(evidence({ exercise, tried, files: user("through: 'UserFavorites'"), claimed: claimed() }));
    expect(found).toMatchObject({ id: 'wrong-alias' });
    expect(found!.message).toContain('has no alias');
  });

  test('leaves it to the misspelt option when the alias is there under another name of the option', () => {
    const found = diagnose(
      evidence({ exercise, tried, files: user("alias: 'Favorites', through: 'UserFavorites'"), claimed: claimed() }),
    );
    expect(found).toMatchObject({ id: 'misspelt-option' });
  });
});

describe('associations of the wrong type', () => {
  test('still-one-to-many: belongsTo and hasMany alone', () => {
    const files = {
      'models/beach.js': modelFile('Beach', 'Beach.hasMany(models.Lifeguard);'),
      'models/lifeguard.js': modelFile('Lifeguard', 'Lifeguard.belongsTo(models.Beach);'),
    };
    const claimed = guardsAndBeaches(
      [simple('BelongsTo', 'Beach', 'beachId')],
      [simple('HasMany', 'Lifeguard', 'beachId')],
    );
    const found = diagnose(evidence({ tried: none('Lifeguard', 'Beach'), files, claimed }));
    expect(found).toMatchObject({ id: 'still-one-to-many', file: 'models/lifeguard.js', line: 3 });
  });

  test('has-many-both-sides', () => {
    const files = {
      'models/beach.js': modelFile('Beach', 'Beach.hasMany(models.Lifeguard);'),
      'models/lifeguard.js': modelFile('Lifeguard', 'Lifeguard.hasMany(models.Beach);'),
    };
    const claimed = guardsAndBeaches(
      [simple('HasMany', 'Beach', 'LifeguardId')],
      [simple('HasMany', 'Lifeguard', 'BeachId')],
    );
    const found = diagnose(evidence({ tried: none('Lifeguard', 'Beach'), files, claimed }));
    expect(found).toMatchObject({ id: 'has-many-both-sides', file: 'models/lifeguard.js', line: 3 });
  });

  test('has-many-with-through', () => {
    const files = {
      'models/lifeguard.js': modelFile(
        'Lifeguard',
        "Lifeguard.hasMany(models.Beach, { through: 'LifeguardBeaches' });",
      ),
    };
    const error = 'N:M associations are not supported with hasMany. Use belongsToMany instead';
    const found = diagnose(evidence({ tried: 'Loading your models.', error, files }));
    expect(found).toMatchObject({ id: 'has-many-with-through', file: 'models/lifeguard.js', line: 3 });
  });

  test('no-through', () => {
    const files = { 'models/lifeguard.js': modelFile('Lifeguard', 'Lifeguard.belongsToMany(models.Beach);') };
    const error = {
      name: 'SequelizeAssociationError',
      message: 'Lifeguard.belongsToMany(Beach) requires through option, pass either a string or a model',
    };
    expect(diagnose(evidence({ tried: 'Loading your models.', error, files }))).toMatchObject({
      id: 'no-through',
      line: 3,
    });
  });

  test('no-through is a misspelt option when through is misspelt', () => {
    const files = {
      'models/lifeguard.js': modelFile(
        'Lifeguard',
        "Lifeguard.belongsToMany(models.Beach, { troughs: 'LifeguardBeaches' });",
      ),
    };
    const error = 'Lifeguard.belongsToMany(Beach) requires through option, pass either a string or a model';
    const found = diagnose(evidence({ tried: 'Loading your models.', error, files }));
    expect(found).toMatchObject({ id: 'misspelt-option', line: 3 });
  });
});

describe('a model that is not there', () => {
  const exercise = '06-sandcastle-types';
  const tool = model('Tool', 'Tools');
  const tried = 'Looking for the model SandcastleType.';

  test('missing-model when nothing is like it', () => {
    const found = diagnose(evidence({ exercise, check: 'sandcastle-type', tried, claimed: [tool] }));
    expect(found).toMatchObject({ id: 'missing-model', lesson: '06-sandcastle-types#model-name' });
    expect(found!.message).toContain('The models are Tool.');
  });

  test.each(['sandcastleType', 'SandCastleType', 'SandcastleTypes', 'sandcastle_type'])(
    'wrong-model-name for %s',
    (name) => {
      const files = { 'models/type.js': `sequelize.define('${name}', {});` };
      const found = diagnose(
        evidence({ exercise, check: 'sandcastle-type', tried, claimed: [tool, model(name, 'types')], files }),
      );
      expect(found).toMatchObject({ id: 'wrong-model-name', file: 'models/type.js', line: 1 });
      expect(found!.message).toContain(name);
    },
  );

  test('wrong-model-name when models. is followed by the name of a table', () => {
    const files = {
      'models/tool.js': modelFile('Tool'),
      'models/type.js': modelFile('SandcastleType', "SandcastleType.belongsToMany(models.Tools, { through: 'X' });"),
    };
    const error = "SandcastleType.belongsToMany called with something that's not a subclass of Sequelize.Model";
    const found = diagnose(evidence({ exercise, tried: 'Loading your models.', error, files }));
    expect(found).toMatchObject({ id: 'wrong-model-name', file: 'models/type.js', line: 3 });
  });
});

test('class-field-shadows: the association gives the method, and the rows lack it', () => {
  const error = { name: 'TypeError', message: 'Lifeguard has no method addWorkBeaches' };
  const link = { ...GUARD_LINK, accessors: { addMultiple: 'addWorkBeaches' } };
  const parts = {
    tried: 'Calling addWorkBeaches on Lifeguard 3.',
    check: 'links-from-lifeguard',
    error,
    files: { 'models/lifeguard.js': GUARD },
  };
  expect(diagnose(evidence({ ...parts, claimed: guardsAndBeaches([link]) }))).toMatchObject({
    id: 'class-field-shadows',
    file: 'models/lifeguard.js',
  });
  expect(diagnose(evidence({ ...parts, claimed: guardsAndBeaches() }))).toBeUndefined();
});

test('v3-import and query-interface-positional are known by their errors', () => {
  const imported = evidence({ tried: 'Loading your models.', error: 'sequelize.import is not a function' });
  expect(diagnose(imported)).toMatchObject({ id: 'v3-import' });
  const files = {
    'migrations/1.js': migrationFile(["await queryInterface.addConstraint('T', ['a'], { type: 'unique' });"]),
  };
  const positional = evidence({
    tried: 'Running your migrations, one after another, on an empty database.',
    error: 'Fields must be specified through options.fields',
    files,
  });
  expect(diagnose(positional)).toMatchObject({ id: 'query-interface-positional', file: 'migrations/1.js', line: 3 });
});

test('target-is-the-model-itself names the model on the other side', () => {
  const files = {
    'models/user.js': modelFile(
      'User',
      "User.belongsToMany(models.User, { as: 'Favorites', through: 'UserFavorites' });",
    ),
  };
  const found = diagnose(evidence({ exercise: '01-favorites', tried: none('User', 'Show', 'Favorites'), files }));
  expect(found).toMatchObject({ id: 'target-is-the-model-itself', file: 'models/user.js', line: 3 });
  expect(found!.message).toContain('models.Show');
});
