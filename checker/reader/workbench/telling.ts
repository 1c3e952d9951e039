/** Without what Sequelize sends to look around and to keep its list of migrations. */
export function telling<Sent extends { sql: string }>(statements: Sent[]): Sent[] {
  return statements.filter(({ sql }) => !HOUSEKEEPING.test(sql.slice(0, 2_000)));
}

const HOUSEKEEPING = /^\s*PRAGMA\b|\b(?:sqlite_master|SequelizeMeta)\b/i;
