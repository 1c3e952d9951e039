import { expect, test } from 'vitest';
import { mergeBlock } from '../../../prove/lesson-code/merge.ts';

const MODEL = `export default (sequelize) => {
  class User extends Model {
    static associate(models) {
      // TODO
    }
  }
  return User;
};
`;

test('a member takes the place of the one with its name, and the rest stays', () => {
  expect(mergeBlock(MODEL, 'models/user.ts', 'static associate(models) {\n  User.hasMany(models.Show);\n}')).toEqual({
    text: MODEL.replace(
      /static associate[\s\S]*?\n {4}}/,
      'static associate(models) {\n  User.hasMany(models.Show);\n}',
    ),
  });
});

test('a member that the class has not yet is added to it', () => {
  const merged = mergeBlock(MODEL, 'models/user.ts', 'static hello() {}');
  expect(merged).toEqual({ text: MODEL.replace('{\n    static', '{\nstatic hello() {}\n\n    static') });
});

test('a block can be the body of a function', () => {
  expect(mergeBlock(MODEL, 'models/user.ts', 'User.hasMany(models.Show);\n', 'associate')).toEqual({
    text: MODEL.replace(/\{\n {6}\/\/ TODO\n {4}}/, '{\nUser.hasMany(models.Show);\n\n}'),
  });
});

test('a whole file takes the place of the file', () => {
  expect(mergeBlock(MODEL, 'models/user.ts', 'module.exports = 1;')).toEqual({ text: 'module.exports = 1;' });
});

test('a new migration begins as the Sequelize CLI makes it', () => {
  const merged = mergeBlock(undefined, 'migrations/1-a.js', "await queryInterface.dropTable('A');", 'up');
  expect(merged).toEqual({ text: expect.stringMatching(/async up[^}]*dropTable[^}]*}[^}]*async down/) });
});

test('what fits nowhere is said', () => {
  expect(mergeBlock(undefined, 'models/tool.ts', 'static associate() {}')).toHaveProperty('problem');
  expect(mergeBlock(MODEL, 'models/user.ts', 'x();', 'assoziate')).toEqual({
    problem: 'The file has no function assoziate.',
  });
  expect(mergeBlock(MODEL, 'models/user.ts', 'const x = 1;')).toHaveProperty('problem');
});
