/** The check that a new lesson begins with, in its acceptance list and in its hidden test. */
export const FIRST_CHECK = 'first-behaviour';

/**
 * A model as the exercises have them.
 *
 * @param solved for the solution, which is still to be written
 */
export function modelText(solved: boolean): string {
  const line = solved
    ? '// write: the solution, in every file that it changes.'
    : '// write: a TODO that says what the learner is to do here; the same in exercises/.';
  return `import { DataTypes, Model, type ModelStatic, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) => {
  class User extends Model {
    static associate(models: Record<string, ModelStatic<Model>>) {
      ${line}
    }
  }

  User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

  return User;
};
`;
}

/** The migration that makes its table, as the Sequelize CLI writes one. */
export function migrationText(): string {
  return `'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('Users', {
      id: {
        allowNull: false,
        autoIncrement: true,
        primaryKey: true,
        type: Sequelize.INTEGER,
      },
      name: {
        type: Sequelize.STRING,
      },
      createdAt: {
        allowNull: false,
        type: Sequelize.DATE,
      },
      updatedAt: {
        allowNull: false,
        type: Sequelize.DATE,
      },
    });
  },

  async down(queryInterface, Sequelize) {
    await queryInterface.dropTable('Users');
  },
};
`;
}

/** A hidden test that nothing passes, until there is one. */
export function hiddenText(): string {
  return `import { expect, test } from '../judge/hidden.ts';

// write: one test for each line of the acceptance list. Each tries what the learner's code does, on rows that are new.
test('not written yet', { meta: { id: '${FIRST_CHECK}' } }, async ({ student }) => {
  await student.sync();
  expect('not written yet', 'Looking for what this exercise asks for').toBe('written');
});
`;
}
