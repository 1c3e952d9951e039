import { expect, test } from 'vitest';
import { renderInspection } from '../../../report/terminal/inspection.ts';
import { columnsOf } from '../../../report/terminal/wrap.ts';
import type { InspectedModel, InspectionReport } from '../../../types.ts';

const USER: InspectedModel = {
  name: 'User',
  table: 'Users',
  automatic: false,
  attributes: [],
  uniques: [],
  associations: [
    {
      type: 'BelongsToMany',
      source: 'User',
      target: 'Show',
      alias: 'Favorites',
      isAliased: true,
      through: { model: 'UserFavorites', table: 'UserFavorites' },
      foreignKey: 'UserId',
      otherKey: 'ShowId',
      methods: ['getFavorites', 'setFavorites', 'addFavorites', 'addFavorite', 'createFavorite', 'removeFavorite'],
    },
    {
      type: 'BelongsTo',
      source: 'User',
      target: 'Team',
      alias: 'Team',
      isAliased: false,
      foreignKey: 'team_id',
      methods: [],
    },
  ],
};

const REPORT: InspectionReport = {
  version: 1,
  found: { models: ['models/user.js'], migrations: ['migrations/1.js'], dialect: 'PostgreSQL' },
  models: [USER, { ...USER, name: 'UserFavorites', automatic: true }],
  tables: [],
  drift: [
    {
      kind: 'column-missing',
      message:
        'The model User has the attribute nickname, and the table Users has no column nickname: its queries fail. Add the column in a migration.',
      table: 'Users',
      breaks: true,
      file: 'models/user.js',
      line: 3,
    },
    { kind: 'table-unused', message: 'No model uses the table Piers.', table: 'Piers', breaks: false },
  ],
  diagnoses: [
    { id: 'one-sided', message: 'User.belongsToMany(Show) has no other side.', file: 'models/user.js', line: 4 },
  ],
  skipped: [{ file: 'migrations/0.js', message: '0.js is written for PostgreSQL and does not run on SQLite.' }],
  notes: ['Packages are not loaded.'],
};

const TERMINAL = { width: 80, color: false, unicode: true, plain: false };

test('a report has what is there first, and what differs and is probably wrong where the eye falls', () => {
  expect(`\n${renderInspection(REPORT, TERMINAL, 'my-app')}\n`).toBe(`
my-app: 1 model, 1 migration, written for PostgreSQL

User, table Users
  belongsToMany Show, alias Favorites
    through UserFavorites: UserId is Users.id, ShowId is Show.id
    getFavorites, setFavorites, addFavorites, addFavorite, createFavorite,
      removeFavorite
  belongsTo Team, known as Team
    Users.team_id is Team.id

What was not looked at
  Packages are not loaded.
  0.js is written for PostgreSQL and does not run on SQLite.

Where the models and their tables differ
  ✗ The model User has the attribute nickname, and the table Users has no column
    nickname: its queries fail. Add the column in a migration.
    my-app/models/user.js:3
  – No model uses the table Piers.

What is probably a mistake

  Probably: User.belongsToMany(Show) has no other side.
  my-app/models/user.js:4

2 differences, 1 probable mistake. Nothing was written.
`);
});

test('fits a terminal of 80 columns, or 40, but for paths; and without colours and signs where there are none', () => {
  for (const width of [80, 40]) {
    const text = renderInspection(REPORT, { ...TERMINAL, width, unicode: false }, 'my-app');
    for (const line of text.split('\n')) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
  }
});

test('models that do not load come with their reason, and with what reading has found', () => {
  const report = {
    ...REPORT,
    models: [],
    drift: [],
    problem: { message: 'It threw.', place: { file: 'a.js', line: 2 } },
  };
  const text = renderInspection(report, TERMINAL, 'my-app');
  expect(text).toContain('The models do not load. It threw.\n  my-app/a.js:2');
  expect(text).toContain('has no other side.');
  expect(text).not.toContain('agree');
});

test('of many differences the first are told, and of the rest how many there are of each kind', () => {
  const mild = (kind: 'type' | 'nullability', index: number) => ({
    ...REPORT.drift[1]!,
    kind,
    message: `Number ${index}.`,
  });
  const drift = Array.from({ length: 15 }, (_, index) => mild(index === 14 ? 'type' : 'nullability', index));
  const text = renderInspection({ ...REPORT, drift }, TERMINAL, 'my-app');
  expect(text).toContain('  – Number 11.\n  … and 3 more (may be empty or not: 2, type: 1); --json has all.');
  expect(text).toContain('15 differences, ');
  expect(text).not.toContain('Number 12.');
});
