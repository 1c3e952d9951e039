import type { QueryInterface } from 'sequelize';
import { DataTypes } from 'sequelize';

const link = (model: string) => ({
  type: DataTypes.INTEGER,
  allowNull: false,
  primaryKey: true,
  references: { model, key: 'id' },
  onUpdate: 'CASCADE',
  onDelete: 'CASCADE',
});

export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.addColumn('lifeguards', 'certified', {
    type: DataTypes.BOOLEAN,
    allowNull: false,
    defaultValue: false,
  });
  await queryInterface.createTable('LifeguardBeaches', { LifeguardId: link('lifeguards'), BeachId: link('beaches') });
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.dropTable('LifeguardBeaches');
  await queryInterface.sequelize.query('ALTER TABLE lifeguards DROP COLUMN certified');
}
