'use strict';

const { DataTypes } = require('sequelize');

const key = (model) => ({
  type: DataTypes.INTEGER,
  allowNull: false,
  primaryKey: true,
  references: { model, key: 'id' },
  onUpdate: 'CASCADE',
  onDelete: 'CASCADE',
});

exports.up = async ({ context: queryInterface }) => {
  await queryInterface.createTable('LifeguardBeaches', { LifeguardId: key('lifeguards'), BeachId: key('beaches') });
};

exports.down = async ({ context: queryInterface }) => {
  await queryInterface.dropTable('LifeguardBeaches');
};
