export default (sequelize, { STRING }) => {
  const Beach = sequelize.define('Beach', { name: STRING }, { timestamps: false });
  Beach.associate = ({ Lifeguard, Shift }) => {
    Beach.belongsToMany(Lifeguard, { through: Shift });
    Beach.hasMany(Shift);
  };
  return Beach;
};
