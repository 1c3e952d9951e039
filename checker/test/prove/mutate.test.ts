import { describe, expect, test } from 'vitest';
import { mutantsOf } from '../../prove/mutants/mutate.ts';
import { MUTATORS } from '../../prove/mutants/mutators.ts';
import type { Mutator } from '../../prove/mutants/mutator.ts';

const MODEL = `class User extends Model {
  static associate(models) {
    User.belongsToMany(models.Show, { as: 'Favorites', through: 'Links', foreignKey: 'user', otherKey: 'show' });
    User.hasMany(models.Note, { timestamps: false });
  }
}
User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User', tableName: 'people' });
`;

const MIGRATION = `module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('Links', {
      user: {
        type: Sequelize.INTEGER,
        allowNull: false,
        primaryKey: true,
        references: { model: 'people', key: 'id' },
        onDelete: 'CASCADE',
      },
      show: { type: Sequelize.INTEGER, primaryKey: true, references: { model: 'Shows', key: 'id' }, onDelete: 'CASCADE' },
      createdAt: { type: Sequelize.DATE },
      updatedAt: { type: Sequelize.DATE },
    });
    await queryInterface.addConstraint('Links', { fields: ['user', 'show'], type: 'unique', name: 'pair' });
  },
  down(queryInterface) {
    return queryInterface.dropTable('Links');
  },
};
`;

const QUERIES = `export async function swap(models, { id, show }) {
  const user = await models.User.findByPk(id);
  if (await user.hasFavorite(show)) await user.removeFavorite(show);
  await user.addFavorite(show, { through: { hours: 1 } });
  return await user.countFavorites();
}
`;

const FILES = {
  'models/user.js': MODEL,
  'migrations/20240102000000-links.js': MIGRATION,
  'queries.js': QUERIES,
};
const mutants = mutantsOf(FILES);
const idOf = (id: string) => mutants.find((one) => one.id === id);
const lineOf = (id: string, text: RegExp) =>
  idOf(id)
    ?.text.split('\n')
    .find((line) => text.test(line))
    ?.trim();

describe('a mutator', () => {
  test.each(MUTATORS.map(({ id }) => id))('%s finds something to do', (id) => {
    expect(mutants.filter((one) => one.id.startsWith(`${id}: `)).length).toBeGreaterThan(0);
  });

  test.each([
    ['query-not-awaited: swap: user.hasFavorite', 'if (user.hasFavorite(show)) await user.removeFavorite(show);'],
    ['query-call-removed: swap: user.removeFavorite', 'if (await user.hasFavorite(show))'],
    ['query-method-swapped: swap: user.removeFavorite', 'await user.addFavorite(show);'],
    ['query-method-swapped: swap: user.addFavorite', 'await user.setFavorites(show, { through: { hours: 1 } });'],
    ['query-option-removed: swap: user.addFavorite through', 'await user.addFavorite(show, {'],
  ])('changes what a function asks the database: %s', (id, text) => {
    expect(idOf(id)?.text).toContain(text);
    expect(idOf(id)).toMatchObject({ file: 'queries.js' });
  });

  test('leaves a promise that is returned to whoever calls', () => {
    expect(idOf('query-not-awaited: swap: user.countFavorites')).toBeUndefined();
  });

  test('changes one thing, and leaves the rest of the file as it is', () => {
    const mutant = idOf('on-delete-changed: Links.user SET NULL')!;
    expect(mutant.text).toBe(MIGRATION.replace("onDelete: 'CASCADE',\n      },", "onDelete: 'SET NULL',\n      },"));
    expect(mutant).toMatchObject({ file: 'migrations/20240102000000-links.js', line: 9 });
    expect(mutant.what).toBe('Links.user says onDelete: "SET NULL"');
  });

  test.each([
    [
      'through-missing: User.belongsToMany(Show)',
      /belongsToMany/,
      "{ as: 'Favorites', foreignKey: 'user', otherKey: 'show' }",
    ],
    ['keys-swapped: User.belongsToMany(Show)', /belongsToMany/, "foreignKey: 'show', otherKey: 'user'"],
    ['alias-renamed: User.belongsToMany(Show) case', /belongsToMany/, "as: 'favorites'"],
    ['target-swapped: User.belongsToMany(Show)', /belongsToMany/, 'User.belongsToMany(models.User,'],
    ['association-type: User.hasMany(Note) to hasOne', /Note/, 'User.hasOne(models.Note,'],
    ['unique-on-one-column: up.addConstraint(Links) show', /addConstraint/, "fields: ['user']"],
    ['waiting-removed: down.dropTable(Links)', /dropTable/, "queryInterface.dropTable('Links');"],
    ['down-drops-other-table: Links to people', /dropTable/, "dropTable('people')"],
  ])('%s writes what a person would', (id, line, text) => {
    expect(lineOf(id, line)).toContain(text);
  });

  test('removes two columns in one go', () => {
    const { text } = idOf('timestamps-dropped: Links')!;
    expect(text).not.toMatch(/createdAt|updatedAt/);
    expect(text).toContain('show: {');
  });

  test('gives a migration an earlier name', () => {
    expect(mutants.find(({ id }) => id.startsWith('migration-too-early'))).toMatchObject({
      path: 'migrations/20000101000000-links.js',
      text: MIGRATION,
    });
  });
});

test('every mutant of right code is code', () => {
  expect(mutants.filter(({ fault }) => fault !== undefined)).toEqual([]);
});

test('no two mutants are the same, and none is the solution', () => {
  const texts = mutants.map(({ path, text }) => `${path}\n${text}`);
  expect(new Set(texts).size).toBe(texts.length);
  for (const [path, text] of Object.entries(FILES)) expect(texts).not.toContain(`${path}\n${text}`);
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
});

test('a mutator that makes no code is told so', () => {
  const broken: Mutator = {
    id: 'broken',
    changes: () => [{ subject: 'all', what: 'a brace is gone', edits: [{ start: 0, end: 0, text: '}' }] }],
  };
  const [mutant] = mutantsOf({ 'models/user.js': MODEL }, [broken]);
  expect(mutant!.fault).toMatch(/expected/);
});
