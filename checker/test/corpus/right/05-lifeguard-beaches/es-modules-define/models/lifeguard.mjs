export default function (sequelize, DataTypes) {
  const Lifeguard = sequelize.define(
    'Lifeguard',
    { firstName: DataTypes.STRING, lastName: DataTypes.STRING },
    { tableName: 'lifeguards', timestamps: false },
  );

  Lifeguard.associate = ({ Beach }) => {
    Lifeguard.belongsTo(Beach, { foreignKey: 'beachId' });
    Lifeguard.belongsToMany(Beach, { through: 'BeachLifeguards' });
  };

  return Lifeguard;
}
