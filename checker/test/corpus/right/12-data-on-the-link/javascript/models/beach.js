module.exports = (sequelize, DataTypes) => {
  const Beach = sequelize.define(
    'Beach',
    { name: DataTypes.STRING, location: DataTypes.STRING, sandRating: DataTypes.INTEGER },
    { tableName: 'beaches', timestamps: false },
  );
  Beach.associate = ({ Lifeguard, Shift }) => {
    Beach.belongsToMany(Lifeguard, { through: { model: Shift } });
  };
  return Beach;
};
