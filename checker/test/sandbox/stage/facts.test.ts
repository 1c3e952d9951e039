import { describe, expect, test } from 'vitest';
import type { OptionFact, SourceFacts } from '../../../types.ts';
import { staged } from './folder.ts';

async function factsOf(text: string, file = 'models/user.ts'): Promise<SourceFacts> {
  const { facts, problems } = await staged({ [file]: text });
  expect(problems).toEqual([]);
  return facts;
}

/** `source method target` of each association, with its options as plain values. */
async function linesOf(text: string, file?: string): Promise<string[]> {
  const { associations } = await factsOf(text, file);
  return associations.map((one) =>
    [
      one.source,
      one.method,
      one.target,
      JSON.stringify(plain(one.options)),
      ...(one.optionsKnown ? [] : ['and more']),
    ].join(' '),
  );
}

function plain(options: Record<string, OptionFact>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).map(([name, fact]) => [
      name,
      fact.inner ? plain(fact.inner) : (fact.value ?? `<${fact.text}>`),
    ]),
  );
}

describe('associations in the styles people write', () => {
  const LINK = `User belongsToMany Show {"through":"UserFavorites"}`;
  test.each([
    [
      'define and a function',
      'module.exports = (sequelize, DataTypes) => {\n  const User = sequelize.define("User", {});\n  User.associate = function (models) { User.belongsToMany(models.Show, { through: "UserFavorites" }); };\n  return User;\n};',
    ],
    [
      'define and models.User',
      'module.exports = function (sequelize) { var User = sequelize.define("User", {}, {}); User.associate = models => { models.User.belongsToMany(models["Show"], { through: `UserFavorites` }) }; return User }',
    ],
    [
      'a class and its name',
      'class User extends Model { static associate(models) { User.belongsToMany(models.Show, { "through": "UserFavorites" }) } }',
    ],
    [
      'a class and this',
      'export class User extends Model { static associate = ({ Show }) => { this.belongsToMany(Show, { through: "UserFavorites" }) } }',
    ],
    [
      'this in a function that is assigned',
      'User.associate = function ({ Show: S }) { this.belongsToMany(S, { through: "UserFavorites" }) }',
    ],
    ['type assertions', '(User as any).belongsToMany((models as any).Show!, { through: "UserFavorites" } as const)'],
    [
      'sequelize.models',
      'const { User } = sequelize.models; User.belongsToMany(sequelize.models.Show, { through: "UserFavorites" })',
    ],
    ['sequelize.model', 'sequelize.model("User").belongsToMany(sequelize.model("Show"), { through: "UserFavorites" })'],
    [
      'variables for all of it',
      'const U = models.User; const through = "UserFavorites"; const options = { through }; U.belongsToMany(models.Show, options)',
    ],
    [
      'a class whose model has another name',
      'class Person extends Model {} Person.init({}, { sequelize, modelName: "User" }); Person.belongsToMany(Show, { through: "UserFavorites" })',
    ],
    [
      'classMethods',
      'sequelize.define("User", {}, { classMethods: { associate(models) { this.belongsToMany(models.Show, { through: "UserFavorites" }) } } })',
    ],
    [
      'a class in a variable',
      'const User = class extends Model { static associate(m) { this["belongsToMany"](m.Show, { ["through"]: "UserFavorites" }) } }',
    ],
  ])('%s', async (_, text) => {
    expect(await linesOf(text)).toEqual([LINK]);
  });

  test('options are read as far as they are written, and what is not is said', async () => {
    expect(
      await linesOf(`const base = { as: 'Favorites' };
        A.hasMany(B);
        A.hasMany(B, { ...base, foreignKey: { name: 'a_id', allowNull: false }, hooks: -1, scope: null, through: models.C });
        A.hasMany(B, { ...unknown, as: 'x' });
        A.hasMany(B, makeOptions());
        A.hasMany();`),
    ).toEqual([
      'A hasMany B {}',
      'A hasMany B {"as":"Favorites","foreignKey":{"name":"a_id","allowNull":false},"hooks":-1,"scope":"<null>","through":"<models.C>"}',
      'A hasMany B {"as":"x"} and more',
      'A hasMany B {} and more',
      'A hasMany  {}',
    ]);
  });

  test('a variable of which there are two is not guessed', async () => {
    expect(await linesOf('const o = { as: "x" }; () => { const o = { as: "y" }; A.hasMany(B, o) }')).toEqual([
      'A hasMany B {} and more',
    ]);
  });

  test('places are those of the learner, byte order mark and Windows line ends or not', async () => {
    const { associations } = await factsOf('\uFEFF// one\r\n\r\n  User.hasMany(Show, {\r\n    as: "Shows" })');
    expect(associations[0]).toMatchObject({ file: 'models/user.ts', line: 3, column: 3 });
    expect(associations[0]!.options['as']).toEqual({
      file: 'models/user.ts',
      line: 4,
      column: 5,
      text: '"Shows"',
      value: 'Shows',
    });
  });

  test('an old copy that nothing loads is no evidence', async () => {
    const { facts } = await staged({
      'models/user.js': 'require("../links")',
      'links.js': 'User.hasMany(Show)',
      'old/models/user.js': 'User.belongsToMany(Show)',
    });
    expect(facts.associations).toMatchObject([{ file: 'links.js', method: 'hasMany' }]);
  });

  test('odd names of options harm nobody', async () => {
    const { associations } = await factsOf('A.hasMany(B, { __proto__: { as: "x" }, constructor: 1, [f()]: 2 })');
    expect(Object.keys(associations[0]!.options)).toEqual(['__proto__', 'constructor']);
    expect(({} as { as?: unknown }).as).toBeUndefined();
  });
});

describe('associate', () => {
  test.each([
    ['static', 'class User extends Model { static associate(models) {} }'],
    ['static', 'export default (s) => { class User extends Model { static associate = (models) => {} } }'],
    ['assigned', 'const User = sequelize.define("User", {}); User.associate = (models) => {};'],
    ['assigned', '(User as any).associate = links;'],
    [
      'classMethods',
      'const User = sequelize.define("User", {}, { classMethods: { associate: function (models) {} } });',
    ],
    ['instance-method', 'class User extends Model { associate(models) {} }'],
    ['instance-method', 'User.prototype.associate = function () {};'],
  ])('%s: %s', async (form, text) => {
    expect((await factsOf(text)).associates).toMatchObject([{ model: 'User', form, line: 1 }]);
  });

  test('is nothing of another name', async () => {
    expect((await factsOf('class User extends Model { static assosiate() {} }\nUser.assoc = 1;')).associates).toEqual(
      [],
    );
  });
});

describe('models', () => {
  test.each([
    ['sequelize.define("user", { a: 1 }, { tableName: "people", timestamps: false })', 'user'],
    ['class User extends Model {} User.init({}, { sequelize, tableName: "people", timestamps: false })', 'User'],
    [
      'class A extends Model { static init(s) { return super.init({}, { modelName: "User", tableName: "people", timestamps: false }) } }',
      'User',
    ],
    [
      'class User extends Model { static initModel(s) { this.init(attributes, { sequelize: s, tableName: "people", timestamps: false }) } }',
      'User',
    ],
  ])('%s', async (text, name) => {
    const { models } = await factsOf(text);
    expect(models.map((one) => one.name)).toEqual([name]);
    expect(plain(models[0]!.options)).toMatchObject({ tableName: 'people', timestamps: false });
  });

  test('a call that only starts a model is none', async () => {
    expect((await factsOf('User.init(sequelize, DataTypes); User.init(sequelize); define("x", {});')).models).toEqual(
      [],
    );
  });
});
