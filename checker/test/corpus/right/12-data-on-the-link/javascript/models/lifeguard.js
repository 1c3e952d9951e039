module.exports = (sequelize, DataTypes) => {
  const Lifeguard = sequelize.define(
    'Lifeguard',
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { tableName: 'lifeguards', timestamps: false },
  );
  Lifeguard.associate = ({ Beach, Shift }) => {
    Lifeguard.belongsToMany(Beach, { through: { model: Shift } });
  };
  return Lifeguard;
};
