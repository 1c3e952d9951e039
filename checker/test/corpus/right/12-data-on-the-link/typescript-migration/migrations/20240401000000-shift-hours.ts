import { DataTypes, type QueryInterface } from 'sequelize';

export async function up(queryInterface: QueryInterface) {
  await queryInterface.sequelize.transaction((transaction) =>
    queryInterface.addColumn('Shifts', 'hours', { type: DataTypes.INTEGER, defaultValue: 0 }, { transaction }),
  );
}

export async function down(queryInterface: QueryInterface) {
  const { sequelize } = queryInterface;
  await sequelize.query('ALTER TABLE Shifts RENAME TO OldShifts');
  const link = (model: string) => ({
    type: DataTypes.INTEGER,
    allowNull: false,
    primaryKey: true,
    references: { model, key: 'id' },
    onDelete: 'CASCADE',
    onUpdate: 'CASCADE',
  });
  await queryInterface.createTable('Shifts', { LifeguardId: link('lifeguards'), BeachId: link('beaches') });
  await sequelize.query('INSERT INTO Shifts SELECT LifeguardId, BeachId FROM OldShifts');
  await queryInterface.dropTable('OldShifts');
}
