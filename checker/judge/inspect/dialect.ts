import type { ChildError, StagedFile } from '../../types.ts';

/**
 * Finds out for which database a project is written, from what its files say. Where they name several, tests on SQLite
 * among them, the other one counts.
 */
export function dialectOf(files: StagedFile[]): string | undefined {
  const found = files.flatMap(({ path, text }) => {
    if (path === 'package.json')
      return DRIVERS.filter(([driver]) => text.includes(`"${driver}"`)).map(([, name]) => name);
    return [...text.matchAll(DIALECT)].map(([, one, other]) => (one ?? other)!.toLowerCase().replace(/ql$/, ''));
  });
  const names = found.map((name) => NAMES[name] ?? NAMES[`${name}ql`]).filter((name) => name !== undefined);
  return names.find((name) => name !== 'SQLite') ?? names[0];
}

/** Whether a migration that failed is written for a database that is not SQLite, rather than wrong. */
export function isOfOtherDialect({ code = '', sql = '', message, parent = '' }: ChildError, dialect?: string): boolean {
  const isSql = /^SQLITE_/.test(code) || /SQLITE_/.test(`${message} ${parent}`);
  if (!isSql) return false;
  // Rules that rows break are rules everywhere.
  if (/SQLITE_CONSTRAINT/.test(`${code} ${message} ${parent}`)) return false;
  return (dialect !== undefined && dialect !== 'SQLite') || FOREIGN.test(sql);
}

const DIALECT = /\bdialect['"]?\s*:\s*['"](\w+)['"]|['"](postgres(?:ql)?|mysql|mariadb|mssql):\/\//gi;
const NAMES: Record<string, string> = {
  postgres: 'PostgreSQL',
  postgresql: 'PostgreSQL',
  my: 'MySQL',
  mysql: 'MySQL',
  mariadb: 'MariaDB',
  mssql: 'SQL Server',
  oracle: 'Oracle',
  db2: 'Db2',
  snowflake: 'Snowflake',
  sqlite: 'SQLite',
};
const DRIVERS = [
  ['pg', 'postgres'],
  ['mysql2', 'mysql'],
  ['mariadb', 'mariadb'],
  ['tedious', 'mssql'],
  ['sqlite3', 'sqlite'],
] as const;

/** Words and signs that SQLite does not know. */
const FOREIGN =
  /\b(?:EXTENSION|AUTO_INCREMENT|ENGINE\s*=|SERIAL|PLPGSQL|ILIKE|CREATE\s+(?:TYPE|SCHEMA|SEQUENCE|FUNCTION)|ALTER\s+(?:COLUMN|TYPE)|MODIFY\s+COLUMN|ADD\s+CONSTRAINT|gen_random_uuid|uuid_generate_v4|information_schema|pg_\w+|USING\s+(?:gin|gist|btree)|ON\s+UPDATE\s+CURRENT_TIMESTAMP|now)\b|::\w|\$\$|\w\[\]/i;
