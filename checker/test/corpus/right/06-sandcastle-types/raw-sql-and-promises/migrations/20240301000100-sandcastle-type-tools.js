const statements = [
  `CREATE TABLE SandcastleTypeTools (
     SandcastleTypeId INTEGER NOT NULL REFERENCES SandcastleTypes (id) ON DELETE CASCADE,
     ToolId INTEGER NOT NULL REFERENCES Tools (id) ON DELETE CASCADE,
     createdAt DATETIME NOT NULL,
     updatedAt DATETIME NOT NULL
   )`,
  'CREATE UNIQUE INDEX one_each ON SandcastleTypeTools (SandcastleTypeId, ToolId)',
];

exports.up = async ({ sequelize }) => {
  for (const statement of statements) await sequelize.query(statement);
};

exports.down = ({ sequelize }) => sequelize.query('DROP TABLE IF EXISTS SandcastleTypeTools');
