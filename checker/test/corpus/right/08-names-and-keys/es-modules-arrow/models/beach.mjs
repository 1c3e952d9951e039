const duty = { through: 'guard_duty', timestamps: false };

export default (sequelize, { STRING }) => {
  const Beach = sequelize.define(
    'Beach',
    { name: { type: STRING, field: 'beach_name' } },
    { tableName: 'town_beach', timestamps: false },
  );
  Beach.associate = ({ Lifeguard }) => Beach.belongsToMany(Lifeguard, { ...duty, foreignKey: 'beach_no' });
  return Beach;
};
