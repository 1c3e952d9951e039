export default (sequelize, { STRING }) => {
  const Lifeguard = sequelize.define('Lifeguard', { name: STRING }, { timestamps: false });
  Lifeguard.associate = ({ Beach, Shift }) => {
    Lifeguard.belongsToMany(Beach, { through: Shift });
    Lifeguard.hasMany(Shift);
  };
  return Lifeguard;
};
