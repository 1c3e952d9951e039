module.exports = (sequelize, DataTypes) => {
  const evil = '=HYPERLINK("http://x","\u001b[2J")<script>alert(1)</script>\u202e]]>';
  const Evil = sequelize.define(evil, { [evil]: DataTypes.STRING }, { tableName: 'evil', timestamps: false });
  Evil.associate = ({ Beach }) => {
    throw new Error(evil + '\n::error file=x::' + Beach.name);
  };
  return Evil;
};
