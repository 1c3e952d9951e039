import { expect, test } from 'vitest';
import type { InspectionReport } from '../../types.ts';
import { inspecting } from './inspecting.ts';
import { creates } from './projects.ts';
import { LIMITS } from './workplace.ts';

const { make, inspect } = inspecting();

function defines(name: string): string {
  return `module.exports = (sequelize, DataTypes) => { sequelize.define('${name}', { name: DataTypes.STRING }); };`;
}

/** Two models that know nothing of each other, tables for both, and these files. */
async function look(files: Record<string, string>): Promise<{ report: InspectionReport; aliases: string[] }> {
  const folder = make({
    'src/models/team.js': defines('team'),
    'src/models/player.js': defines('player'),
    'src/migrations/1-teams.js': creates('teams', 'name: Sequelize.STRING,'),
    'src/migrations/2-players.js': creates('players', 'name: Sequelize.STRING, teamId: Sequelize.INTEGER,'),
    ...files,
  });
  const limits = { ...LIMITS, callMs: 2_000 };
  const reply = await inspect({ folder, named: {}, limits });
  if (reply.kind !== 'inspected') throw new Error(reply.message);
  const { report } = reply;
  expect(report.problem).toBeUndefined();
  return { report, aliases: report.models.flatMap(({ associations }) => associations.map(({ alias }) => alias)) };
}

test('associations by a function outside of the models are there once it has run, and are compared', async () => {
  const { report, aliases } = await look({
    'src/setup.js': `exports.setUp = (sequelize) => {
      const { team, player } = sequelize.models;
      team.hasMany(player); player.belongsTo(team);
    };`,
    'test/setup.test.js': `const { team } = require('../src/models'); team.hasMany(team, { as: 'Tested' });`,
  });
  expect(aliases).toEqual(['team', 'players']);
  expect(report.notes).toEqual(['Associations are also made in src/setup.js: it was run after the models.']);
  expect(report.drift.map(({ kind, table, column }) => ({ kind, table, column }))).toEqual([
    { kind: 'references', table: 'players', column: 'teamId' },
  ]);
});

test.each([
  ['misses something', `const { team, player } = require('./gone');`],
  ['never ends', `for (;;);`],
])('where it %s, the models are as they are without, and it is told with its file', async (_, start) => {
  const { report, aliases } = await look({
    'src/app.js': `${start} team.hasMany(player);`,
    'src/other.js': 'something.hasMany(nobody);',
  });
  expect(aliases).toEqual([]);
  expect(report.notes).toEqual([
    'Associations are also written in src/app.js, which nothing among the models loads and which does not run by itself: those are not shown.',
  ]);
  expect(report.drift.map(({ kind, column }) => [kind, column])).toEqual([['column-unknown', 'teamId']]);
});

test('an index and an old file beside the models that do not run are left out, and named', async () => {
  const { report, aliases } = await look({
    'src/models/index.js': `module.exports = (directory) => {
      require('node:path').join(directory, 'db.sqlite');
      const team = require('./team')(); team.hasMany(require('./player')());
    };`,
    'src/models/old-index.js': `#!/usr/bin/env node
      module.exports = require(__dirname + '/../config/old.js');`,
    'src/setup.js': '#!/usr/bin/env node\nexports.setUp = ({ models }) => { models.player.belongsTo(models.team); };',
  });
  expect(aliases).toEqual(['team']);
  expect(report.notes).toEqual([
    expect.stringMatching(/^src\/models\/old-index\.js does .* It says: “Cannot find 'src\/config\/old\.js', which/),
    expect.stringMatching(/^src\/models\/index\.js does not run by itself, and was left out with all .* It says: “/),
    'Associations are also made in src/setup.js: it was run after the models.',
  ]);
});

test('a model that throws is not left out, and then what threw first is told', async () => {
  const folder = make({
    'models/team.js': defines('team'),
    'models/player.js': `${defines('player')} throw new Error('not today');`,
    'models/old-index.js': `throw new Error('old');`,
  });
  const reply = await inspect({ folder, named: {}, limits: LIMITS });
  expect(reply).toMatchObject({
    report: {
      models: [],
      problem: { message: expect.stringContaining('old'), place: { file: 'models/old-index.js' } },
    },
  });
});

test.each([
  ['beside an index of its own', `const { team, player } = require('../db').models; team.hasMany(player);`],
  ['without one', ''],
])('settings that models ask for have something in them, %s', async (_, index) => {
  const { report } = await look({
    'src/db.js': `const { Sequelize } = require('sequelize');
      if (!process.env.DB_NAME || !new URL(process.env['DB_URL']).host) throw new Error('Settings are missing.');
      const sequelize = module.exports = new Sequelize(process.env.DB_NAME, { dialect: 'postgres' });
      sequelize.define('team', {}); sequelize.define('player', {});`,
    'src/models/team.js': `module.exports = require('../db').models.team;`,
    'src/models/player.js': `module.exports = require('../db').models.player;`,
    ...(index && { 'src/models/index.js': index }),
  });
  expect(report.models.map(({ name }) => name)).toEqual(['team', 'player']);
  expect(report.notes).toEqual([
    'The models do not load without settings of their surroundings; something stands in for DB_NAME, DB_URL.',
  ]);
});

test('migrations that change what none of them has made say so', async () => {
  const { report } = await look({
    'src/migrations/1-teams.js': `module.exports = { up: (query, { STRING }) => query.changeColumn('teams', 'name', { type: STRING }) };`,
  });
  expect(report.drift).toEqual([]);
  expect(report.notCompared).toMatch(
    /“No description found .*” No migration makes the table teams; before them, something else does, such as sync\(\)\. Models and/,
  );
});
