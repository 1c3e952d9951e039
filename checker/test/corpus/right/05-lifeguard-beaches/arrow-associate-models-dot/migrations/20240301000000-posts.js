module.exports = {
  up: async (queryInterface, { INTEGER, DATE }) => {
    const key = (model) => ({
      type: INTEGER,
      allowNull: false,
      references: { model, key: 'id' },
      onUpdate: 'CASCADE',
      onDelete: 'CASCADE',
    });
    await queryInterface.createTable(
      'Posts',
      {
        id: { type: INTEGER, primaryKey: true, autoIncrement: true },
        lifeguardId: key('lifeguards'),
        beachId: key('beaches'),
        createdAt: { type: DATE, allowNull: false },
        updatedAt: { type: DATE, allowNull: false },
      },
      { uniqueKeys: { one_post_each: { fields: ['lifeguardId', 'beachId'] } } },
    );
  },
  down: async (queryInterface) => queryInterface.dropTable('Posts'),
};
