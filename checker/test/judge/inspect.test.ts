import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { InspectionReport } from '../../types.ts';
import { inspecting } from './inspecting.ts';
import { blog, classModel, creates } from './projects.ts';
import { LIMITS } from './workplace.ts';

const { make, inspect } = inspecting();

async function look(
  files: Record<string, string>,
  named: { models?: string; migrations?: string } = {},
): Promise<InspectionReport> {
  const folder = make(files);
  const before = listOf(folder);
  const reply = await inspect({ folder, named, limits: { ...LIMITS, callMs: 2_000 } });
  expect(listOf(folder)).toEqual(before);
  if (reply.kind !== 'inspected') throw new Error(reply.message);
  return reply.report;
}

async function refused(files: Record<string, string>): Promise<string> {
  const reply = await inspect({ folder: make(files), named: {}, limits: LIMITS });
  return reply.kind === 'nothing' ? `${reply.message} ${reply.next}` : 'inspected';
}

function listOf(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

describe('a project as the CLI lays it out', () => {
  test('is described, and agrees with its tables', async () => {
    const report = await look(blog());
    expect(report).toMatchObject({ version: 1, drift: [], diagnoses: [], skipped: [], notes: [] });
    expect(report.found).toEqual({
      models: ['models/post.js', 'models/tag.js'],
      migrations: ['migrations/1-posts.js', 'migrations/2-tags.js', 'migrations/3-post-tags.js'],
      dialect: 'SQLite',
    });
    expect(report.models.map(({ name, table, automatic }) => [name, table, automatic])).toEqual([
      ['Post', 'Posts', false],
      ['Tag', 'Tags', false],
      ['PostTags', 'PostTags', true],
    ]);
    expect(report.models[0]!.associations).toEqual([
      expect.objectContaining({
        type: 'BelongsToMany',
        alias: 'Labels',
        isAliased: true,
        through: { model: 'PostTags', table: 'PostTags' },
        foreignKey: 'postId',
        otherKey: 'tagId',
        sourceKey: 'id',
        targetKey: 'id',
        methods: expect.arrayContaining(['getLabels', 'addLabel', 'countLabels']),
        place: { file: 'models/post.js', line: 6, column: 7 },
      }),
    ]);
    const name = report.models[1]!.attributes.find((one) => one.name === 'name');
    expect(name).toMatchObject({ column: 'name', type: 'STRING', unique: true, allowNull: true, primaryKey: false });
    expect(report.tables.map((table) => table.name)).toContain('PostTags');
  });

  test('has its drift told with places in the files', async () => {
    const report = await look(
      blog({
        'models/tag.js': classModel(
          'Tag',
          'name: { type: DataTypes.STRING, unique: true }, color: DataTypes.STRING',
          `Tag.belongsToMany(models.Post, { through: 'PostTags', foreignKey: 'tagId', otherKey: 'postId' });`,
        ),
        'migrations/2-tags.js': creates('Tags', 'name: Sequelize.INTEGER,'),
      }),
    );
    expect(report.drift.map(({ kind, column, file, line }) => [kind, column, file, line])).toEqual([
      ['column-missing', 'color', 'migrations/2-tags.js', 4],
      ['type', 'name', 'migrations/2-tags.js', 6],
      ['unique', 'name', 'migrations/2-tags.js', 6],
    ]);
  });

  test('has its probable mistakes told, though nobody gave it a task', async () => {
    const report = await look(
      blog({
        'models/post.js': classModel(
          'Post',
          'title: DataTypes.STRING',
          `Post.belongsToMany(models.Tag, { through: 'PostTags', foreignKey: 'postId', otherKey: 'tagId', onDelte: 'CASCADE' });`,
        ),
        'models/tag.js': classModel(
          'Tag',
          'name: DataTypes.STRING',
          `Tag.belongsToMany(models.Post, { through: 'PostTags', foreignKey: 'tagId', otherKey: 'articleId' });`,
        ),
        'migrations/2-tags.js': creates('Tags', 'name: { type: Sequelize.STRING, unique: true },').replace(
          'await queryInterface.createTable',
          'return queryInterface.createTable',
        ),
        'migrations/4-more.js': `module.exports = { async up(q, S) { q.addColumn('Tags', 'note', { type: S.STRING }); await 1; }, async down() {} };`,
      }),
    );
    expect(report.problem).toBeUndefined();
    expect(report.diagnoses.map(({ id, file, line }) => [id, file, line])).toEqual([
      ['misspelt-option', 'models/post.js', 6],
      ['keys-disagree', 'models/tag.js', 6],
      ['promise-dropped', 'migrations/4-more.js', 1],
      ['down-does-not-undo', 'migrations/4-more.js', 1],
    ]);
  });
});

describe('other layouts', () => {
  test('models with sequelize.define in src, on a connection of their own, in TypeScript', async () => {
    const report = await look({
      'src/db.ts': `import { Sequelize } from 'sequelize'; import dotenv from 'dotenv'; dotenv.config();
        export const sequelize = new Sequelize(process.env.DATABASE_URL as string, { dialect: 'postgres' });`,
      'src/models/team.ts': `import { DataTypes } from 'sequelize'; import { sequelize } from '@/db';
        export const Team = sequelize.define('Team', { name: DataTypes.STRING });`,
      'src/models/player.ts': `import { DataTypes } from 'sequelize'; import { v4 } from 'uuid'; import { sequelize } from '../db'; import { Team } from './team';
        export const Player = sequelize.define('Player', { code: { type: DataTypes.UUID, defaultValue: v4 } });
        Team.hasMany(Player); Player.belongsTo(Team);`,
    });
    expect(report.problem).toBeUndefined();
    expect(report.models.map(({ name, associations }) => [name, associations.map(({ alias }) => alias)])).toEqual([
      ['Team', ['Players']],
      ['Player', ['Team']],
    ]);
    expect(report.found.dialect).toBe('PostgreSQL');
    expect(report.notes[0]).toBe(
      'Packages are not loaded; something empty stands in for dotenv, uuid. What they would do to a model is not seen.',
    );
    expect(report.notCompared).toBe('There are no migrations, so there are no tables to compare the models with.');
  });

  test('folders that .sequelizerc names, and folders that the person names', async () => {
    const files = {
      'db/entities/post.js': classModel('Post', 'title: DataTypes.STRING'),
      'db/changes/1-posts.js': creates('Posts', 'title: Sequelize.STRING,'),
    };
    const rc = `const path = require('path'); module.exports = { 'models-path': path.resolve('db', 'entities'), 'migrations-path': path.resolve('db', 'changes') };`;
    const named = { models: 'db/entities', migrations: 'db/changes' };
    for (const report of [await look({ ...files, '.sequelizerc': rc }), await look(files, named)]) {
      expect(report.models.map(({ name }) => name)).toEqual(['Post']);
      expect(report.found.migrations).toEqual(['db/changes/1-posts.js']);
      expect(report.drift).toEqual([]);
    }
  });

  test('a .sequelizerc that names what a build makes leads to the sources, and to what can be found', async () => {
    const rc = `module.exports = { 'models-path': 'dist/entities', 'migrations-path': 'dist/changes' };`;
    const built = await look({
      '.sequelizerc': rc,
      'src/entities/post.js': classModel('Post', 'title: DataTypes.STRING'),
      'src/changes/1-posts.js': creates('Posts', 'title: Sequelize.STRING,'),
    });
    expect(built.notes).toEqual([
      '.sequelizerc says that the models are in dist/entities, and there are none: those in src/entities were taken.',
    ]);
    expect(built).toMatchObject({ found: { migrations: ['src/changes/1-posts.js'] }, drift: [] });
    const found = await look({ '.sequelizerc': rc, 'models/post.js': classModel('Post', 'title: DataTypes.STRING') });
    expect(found.notes[0]).toMatch(/those in models were taken\.$/);
  });

  test('what a connection says for all models holds, though nothing connects', async () => {
    const report = await look({
      'src/database.js': `const { Sequelize } = require('sequelize');
        module.exports = new Sequelize(process.env.URL, { dialect: 'postgres', define: { underscored: true, timestamps: false } });`,
      'src/models/post.js': classModel('BlogPost', 'mainTitle: DataTypes.STRING'),
      'src/migrations/1-posts.js': creates('blog_posts', 'main_title: Sequelize.STRING,', false),
    });
    expect(report.models[0]).toMatchObject({ table: 'blog_posts' });
    expect(report.drift).toEqual([]);
  });

  test('packages may be asked for anything while models load, and paths with an alias are the project’s own', async () => {
    const report = await look({
      'src/models/user.js': `const pkg = require('some-package'); const { size } = require('~lib/size'); const { kinds } = require('#lib/kinds.js');
        class Base extends pkg.Base {}
        for (const one of pkg.list) throw new Error(one);
        const ready = pkg.connect('x').then((found) => found.close()).catch(() => {});
        module.exports = async (sequelize, DataTypes) => {
          await ready; await pkg; const { value } = await pkg.load();
          return sequelize.define('User', { name: DataTypes.STRING(size), kind: DataTypes.ENUM(...kinds), text: { type: DataTypes.TEXT, defaultValue: \`\${pkg.text}\${value}\` } });
        };`,
      'src/lib/size.js': 'exports.size = 40;',
      'src/lib/kinds.js': `exports.kinds = ['a', 'b'];`,
      'src/page.js': `require('react'); require('./lib/size');`,
    });
    expect(report.problem).toBeUndefined();
    expect(report.models[0]!.attributes).toHaveLength(6);
    expect(report.notes).toEqual([expect.stringMatching(/stands in for some-package\. What/)]);
  });

  test('hundreds of migrations and models, more than one message holds', async () => {
    const filler = `// ${'x'.repeat(20_000)}\n`;
    const names = Array.from({ length: 80 }, (_, index) => `Thing${index}`);
    const files = Object.fromEntries(
      names.flatMap((name, index) => [
        [`models/${name}.js`, classModel(name, 'title: DataTypes.STRING')],
        [`migrations/${String(index).padStart(3, '0')}.js`, filler + creates(`${name}s`, 'title: Sequelize.STRING,')],
      ]),
    );
    const report = await look(files);
    expect(report.notCompared).toBeUndefined();
    expect(report.models).toHaveLength(80);
    expect(report.drift).toEqual([]);
    expect(report.tables.filter(({ name }) => name.startsWith('Thing'))).toHaveLength(80);
  });
});

describe('migrations', () => {
  const postgres = { 'config/config.json': '{ "development": { "dialect": "postgres" } }' };

  test('that only another database understands are passed over, and what they are about is not compared', async () => {
    const report = await look(
      blog({
        ...postgres,
        'models/place.js': classModel('Place', 'spot: DataTypes.GEOMETRY'),
        'migrations/0-places.js': `module.exports = {
          async up(queryInterface) {
            await queryInterface.sequelize.query('CREATE EXTENSION IF NOT EXISTS postgis');
            await queryInterface.sequelize.query('CREATE TABLE "Places" (id SERIAL PRIMARY KEY, spot geometry(Point, 4326))');
          },
          async down(queryInterface) { await queryInterface.dropTable('Places'); },
        };`,
        'migrations/4-place-name.js': `module.exports = {
          up: (queryInterface, Sequelize) => queryInterface.addColumn('Places', 'name', Sequelize.STRING),
          down: (queryInterface) => queryInterface.removeColumn('Places', 'name'),
        };`,
      }),
    );
    expect(report.skipped.map(({ file, line }) => [file, line])).toEqual([
      ['migrations/0-places.js', 3],
      ['migrations/4-place-name.js', undefined],
    ]);
    expect(report.skipped[0]!.message).toMatch(
      /^0-places\.js is written for PostgreSQL and does not run on SQLite, which is all there is here, and was passed over\. The error: “.*CREATE EXTENSION/,
    );
    expect(report.notCompared).toBeUndefined();
    expect(report.drift).toEqual([]);
  });

  test('that throw end it, at their line, and nothing is compared', async () => {
    const report = await look(
      blog({ 'migrations/2-tags.js': creates('Tags', '').replace('await', 'throw new Error("not today");\n await') }),
    );
    expect(report.notCompared).toBe(
      'The migrations stopped at migrations/2-tags.js, line 4. not today. Models and tables are not compared, because the tables are not finished.',
    );
    expect(report.tables.map(({ name }) => name)).toEqual(['SequelizeMeta', 'Posts']);
    expect(report.models).toHaveLength(3);
  });

  test('that never end are stopped', async () => {
    const report = await look(blog({ 'migrations/2-tags.js': 'module.exports = { async up() { for (;;); } };' }));
    expect(report.notCompared).toMatch(/^Stopped after 2 seconds during "Running 2-tags\.js"\./);
  });
});

describe('models that do not load', () => {
  test('are told with what they threw and where', async () => {
    const report = await look(
      blog({ 'models/post.js': classModel('Post', 'title: DataTypes.STRING', 'Post.hasMany(models.Comment);') }),
    );
    expect(report.problem).toMatchObject({ place: { file: 'models/post.js', line: 6 } });
    expect(report.problem!.message).toContain('Post.hasMany was given something that is not a model');
    expect(report.models).toEqual([]);
  });

  test('are explained, and what reading finds is told all the same', async () => {
    const report = await look(
      blog({
        'models/post.js': classModel(
          'Post',
          'title: DataTypes.STRING',
          `Post.belongsToMany(models.Tag, { through: 'PostTags', foriegnKey: 'postId' });`,
        ),
      }),
    );
    expect(report.problem!.diagnosis).toMatchObject({ id: 'keys-on-one-side', file: 'models/post.js', line: 6 });
    expect(report.diagnoses.map(({ id }) => id)).toEqual(['misspelt-option']);
  });

  test('a syntax error is found before anything runs', async () => {
    const report = await look(blog({ 'models/post.js': 'module.exports = (sequelize => {' }));
    expect(report.problem).toMatchObject({ place: { file: 'models/post.js', line: 1 } });
  });

  test('files that are no models of Sequelize are told as that', async () => {
    const report = await look({
      'models/user.js': `const mongoose = require('mongoose'); module.exports = mongoose.model('User', new mongoose.Schema({ name: String }));`,
    });
    expect(report.problem!.message).toMatch(/^None of these files defines a Sequelize model/);
  });

  test('what the models want of the computer is refused', async () => {
    const report = await look({ 'models/user.js': `require('child_process').execSync('ls');` });
    expect(report.problem!.message).toMatch(/^The models want to read a file, start a program/);
  });

  test('a claim of another shape is no report', async () => {
    const report = await look({
      'models/user.js': `${classModel('User', 'name: DataTypes.STRING').replace('return User', "Object.defineProperty(User, 'name', { value: 7 }); return User")}`,
    });
    expect(report.problem!.message).toBe('What the models say of themselves cannot be understood.');
  });
});

test.each([
  [
    'an empty folder',
    {},
    /^There is nothing to inspect in this folder: no JavaScript, no TypeScript\. Name the folder/,
  ],
  ['no models', { 'index.js': '' }, /^There is no folder models in this folder.*--models src\/entities/],
  [
    'a .sequelizerc that leads nowhere',
    { 'index.js': '', '.sequelizerc': `module.exports = { 'models-path': 'db/\u001b[2Jmodels' }` },
    /^There are no models in db\/\\u\{1b\}\[2Jmodels of this folder/,
  ],
])('%s is nothing to look at', async (_what, files, sentence) => {
  expect(await refused(files as Record<string, string>)).toMatch(sentence);
});

test('a folder with more files than a project has says which one to name instead', async () => {
  const many = Object.fromEntries(Array.from({ length: 1_501 }, (_, index) => [`src/${index}.js`, '']));
  expect(await refused({ ...many, 'models/user.js': '' })).toMatch(
    /1500 are read at most\. Name a smaller folder, such as the one of the server/,
  );
});

test('names in files that move the cursor stay text in a report', async () => {
  const report = await look({ 'models/a\u001b[2J.js': classModel('User', 'name: DataTypes.STRING') });
  expect(report.models.map(({ name }) => name)).toEqual(['User']);
  expect(path.basename(report.found.models[0]!)).toBe('a\u001b[2J.js');
});
