import { DataTypes, Model, type Sequelize } from 'sequelize';

export default (sequelize: Sequelize) =>
  sequelize.define<Model>(
    'UserFavorite',
    { id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } },
    { tableName: 'UserFavorites' },
  );
