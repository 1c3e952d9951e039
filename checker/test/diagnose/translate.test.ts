import { expect, test } from 'vitest';
import { translateError } from '../../diagnose/translate.ts';

const say = (message: string, rest = {}) => translateError({ name: 'Error', message, ...rest });

test('a missing value is not called a broken unique rule', () => {
  const error = {
    name: 'SequelizeUniqueConstraintError',
    message: 'Validation error',
    parent: 'SQLITE_CONSTRAINT: NOT NULL constraint failed: UserFavorites.ShowId',
  };
  expect(translateError(error)).toMatchInlineSnapshot(
    `"A row was to go into UserFavorites without a value for ShowId, and that column may not be empty. The error: “SequelizeUniqueConstraintError: SQLITE_CONSTRAINT: NOT NULL constraint failed: UserFavorites.ShowId”"`,
  );
});

test('each known error is said in plain words, with the original in quotes', () => {
  const said = ERRORS.map((message) => say(message));
  expect(said.every((text) => text.includes(' The error: “'))).toBe(true);
  expect(said.join('\n')).toMatchSnapshot();
});

test('an unknown error is itself, cut to one line', () => {
  expect(say('something\nwith a second line', { name: 'TypeError' })).toBe('TypeError: something');
  expect(say('x'.repeat(2_000)).length).toBeLessThan(320);
});

test('an error without a message is still said', () => {
  expect(translateError({ name: '', message: '' })).toBe('an error without a message');
  expect(translateError({ name: undefined, message: undefined } as never)).not.toBe('');
});

const ERRORS = [
  "User.belongsToMany called with something that's not a subclass of Sequelize.Model",
  'User.belongsToMany(Show) requires through option, pass either a string or a model',
  'N:M associations are not supported with hasMany. Use belongsToMany instead',
  'You have used the alias Favorites in two separate associations. Aliased associations must have unique aliases.',
  "'as' must be defined for many-to-many self-associations",
  "Naming collision between attribute 'name' and association 'name' on model User. To remedy this, change either foreignKey or as in your association definition",
  'No Sequelize instance passed',
  'sequelize.import is not a function',
  "Cannot read properties of undefined (reading 'name')",
  "Cannot find module 'express'",
  "Migration 2.js (or wrapper) didn't return a promise",
  'Could not find migration method: down',
  'Fields must be specified through options.fields',
  'No description found for "Shows" table. Check the table name and schema; remember, they _are_ case sensitive.',
  'Constraint pair on table UserFavorites does not exist',
  'SQLITE_ERROR: table "UserFavorites_backup" has more than one primary key',
  'DataTypes is not defined',
  "Cannot read properties of undefined (reading 'toString')",
  "Cannot read properties of undefined (reading 'replace')",
  "Show is associated to User using an alias. You must use the 'as' keyword to specify the alias within your include statement.",
  "Show is associated to User using an alias. You've included an alias (favorites), but it does not match the alias(es) defined in your association (Favorites).",
  'User is not associated to Show!',
  "Show is associated to User multiple times. To identify the correct association, you must use the 'as' keyword to specify the alias of the association you want to include.",
  'Association with alias "favorites" does not exist on User',
  'Include unexpected. Element has to be either a Model, an Association or an object.',
  'u.addShow is not a function',
  'Show has no method getUsers',
  'SQLITE_ERROR: no such column: createdAt',
  'SQLITE_ERROR: no such column: UserFavorites.UserId',
  'SQLITE_ERROR: no such table: main.User',
  'SQLITE_ERROR: no such table: UserFavorites',
  'SQLITE_ERROR: foreign key mismatch - "UserFavorites" referencing "Users"',
  'SQLITE_CONSTRAINT: FOREIGN KEY constraint failed',
  'SQLITE_CONSTRAINT: UNIQUE constraint failed: UserFavorites.UserId, UserFavorites.ShowId',
  'SQLITE_ERROR: near "AUTOINCREMENT": syntax error',
  'SQLITE_AUTH: not authorized',
  'SQLITE_BUSY: database is locked',
];
