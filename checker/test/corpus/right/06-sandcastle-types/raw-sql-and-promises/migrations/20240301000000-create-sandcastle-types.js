exports.up = (q, S) =>
  q.createTable('SandcastleTypes', {
    id: { type: S.INTEGER, primaryKey: true, autoIncrement: true },
    name: S.STRING,
    createdAt: { type: S.DATE, allowNull: false },
    updatedAt: { type: S.DATE, allowNull: false },
  });

exports.down = (q) => q.dropTable('SandcastleTypes');
