import { expect, test } from 'vitest';
import { inspectionOf } from '../../diagnose/inspection.ts';
import { guardsAndBeaches, joinTable, many, modelFile, PARENTS, readFiles } from './evidence.ts';

test('an inspection has the associations with their keys, their methods and their places', () => {
  const files = {
    'models/lifeguard.js': modelFile(
      'Lifeguard',
      "Lifeguard.belongsToMany(models.Beach, { through: 'Duties', as: 'Posts' });",
      "Lifeguard.belongsToMany(models.Beach, { through: 'LifeguardBeaches', as: 'WorkBeaches' });",
    ),
  };
  const claimed = guardsAndBeaches([many('Beach', 'LifeguardBeaches', 'LifeguardId', 'BeachId', 'WorkBeaches')]);
  const database = { tables: [...PARENTS, joinTable()], views: [], triggers: [] };
  const { models } = inspectionOf(claimed, database, readFiles(files));
  expect(models[0]!.associations).toEqual([
    {
      type: 'BelongsToMany',
      source: 'Lifeguard',
      target: 'Beach',
      alias: 'WorkBeaches',
      isAliased: true,
      through: { model: 'LifeguardBeaches', table: 'LifeguardBeaches' },
      foreignKey: 'LifeguardId',
      otherKey: 'BeachId',
      methods: ['getWorkBeaches', 'addWorkBeache'],
      place: { file: 'models/lifeguard.js', line: 4, column: 5 },
    },
  ]);
});
