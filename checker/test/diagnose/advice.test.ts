import { expect, test } from 'vitest';
import { advise } from '../../diagnose/advice.ts';
import type { TableSchema } from '../../types.ts';
import {
  evidence,
  guardsAndBeaches,
  joinTable,
  many,
  migrationFile,
  model,
  modelFile,
  PARENTS,
  table,
} from './evidence.ts';

const ids = (tables: TableSchema[], files = {}) =>
  advise(evidence({ tried: '', claimed: guardsAndBeaches(), tables: [...PARENTS, ...tables], files })).map(
    (one) => one.id,
  );

test('a join table with a composite key and NOT NULL needs no advice', () => {
  expect(ids([joinTable()])).toEqual([]);
});

test('a pair that may be stored twice is no-unique-pair', () => {
  expect(ids([joinTable({ columns: ['id', 'LifeguardId', 'BeachId'], uniques: [] })])).toEqual(['no-unique-pair']);
});

test('a unique rule that spans more than the pair does not protect it', () => {
  const columns = ['LifeguardId', 'BeachId', 'shift'];
  expect(ids([joinTable({ columns, uniques: [columns] })])).toEqual(['no-unique-pair']);
});

test('keys that may be empty are nullable-keys', () => {
  expect(ids([joinTable({ columns: ['LifeguardId?', 'BeachId'] })])).toEqual(['nullable-keys']);
});

test('a migration that does nothing is empty-migration', () => {
  expect(ids([joinTable()], { 'migrations/1.js': migrationFile([]) })).toEqual(['empty-migration']);
});

test('an option that Sequelize does not know is misspelt-option', () => {
  const files = {
    'models/beach.js': modelFile(
      'Beach',
      "Beach.belongsToMany(models.Lifeguard, { through: 'LifeguardBeaches', onDelte: 'CASCADE' });",
    ),
  };
  expect(ids([joinTable()], files)).toEqual(['misspelt-option']);
});

test('two spellings of one join table are join-table-spelling', () => {
  const claimed = [
    model('User', 'Users', [many('Show', 'UserFavorites', 'UserId', 'ShowId')]),
    model('Show', 'Shows', [many('User', 'userFavorites', 'ShowId', 'UserId')]),
  ];
  const tables = [table('Users', ['id']), table('Shows', ['id']), table('UserFavorites', ['UserId', 'ShowId'])];
  const [advice] = advise(evidence({ exercise: '02-both-sides', tried: '', claimed, tables }));
  expect(advice?.id).toBe('join-table-spelling');
  expect(advice?.message).toContain('UserFavorites and userFavorites');
});

test('a down that drops what another table of it references is dropped-too-early', () => {
  const migration = [
    'module.exports = {',
    '  async up(queryInterface) { await queryInterface.createTable("lifeguards", {}); },',
    '  async down(queryInterface) {',
    '    await queryInterface.dropTable("lifeguards");',
    '    await queryInterface.dropTable("LifeguardBeaches");',
    '  },',
    '};',
  ].join('\n');
  expect(ids([joinTable()], { 'migrations/1.js': migration })).toEqual(['dropped-too-early']);
});

test('tables that sync made are not advised about: nobody wrote them', () => {
  const claimed = [model('User', 'Users', [many('Show', 'Likes', 'UserId', 'ShowId')]), model('Show', 'Shows')];
  const tables = [table('Users', ['id']), table('Shows', ['id']), table('Likes', ['UserId?', 'ShowId?'])];
  expect(advise(evidence({ exercise: '02-both-sides', tried: '', claimed, tables }))).toEqual([]);
});

test('odd claims give no advice', () => {
  expect(advise(evidence({ tried: '', claimed: [null] as never, tables: PARENTS }))).toEqual([]);
});
