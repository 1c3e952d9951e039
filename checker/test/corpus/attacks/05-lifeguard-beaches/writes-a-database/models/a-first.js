for (const name of ['node:sqlite', 'sqlite3', 'better-sqlite3']) {
  try {
    const { DatabaseSync } = process.getBuiltinModule(name) ?? require(name);
    new DatabaseSync('@@OUTSIDE@@/own.sqlite').exec('CREATE TABLE a (b)');
  } catch {}
}

module.exports = () => {};
