import { DataTypes, type QueryInterface } from 'sequelize';

export default {
  up: (queryInterface: QueryInterface) =>
    queryInterface.sequelize.transaction(async (transaction) => {
      const key = (model: string) => ({
        type: DataTypes.INTEGER,
        allowNull: false,
        primaryKey: true,
        references: { model, key: 'id' },
        onUpdate: 'CASCADE',
        onDelete: 'CASCADE',
      });
      const moment = { type: DataTypes.DATE, allowNull: false };
      await queryInterface.createTable(
        'UserFavorites',
        { UserId: key('Users'), ShowId: key('Shows'), createdAt: moment, updatedAt: moment },
        { transaction },
      );
    }),

  down: (queryInterface: QueryInterface) =>
    queryInterface.sequelize.transaction((transaction) => queryInterface.dropTable('UserFavorites', { transaction })),
};
