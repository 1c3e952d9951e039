export default (sequelize, { INTEGER }) => {
  const Shift = sequelize.define('Shift', { hours: INTEGER }, { timestamps: false });
  Shift.associate = ({ Lifeguard, Beach }) => {
    Shift.belongsTo(Lifeguard);
    Shift.belongsTo(Beach);
  };
  return Shift;
};
