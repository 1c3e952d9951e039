import type { QueryTypes, Sequelize } from 'sequelize';
import type { Table } from '../script.ts';

type Row = Record<string, unknown>;

/** Reads all rows of a table, in the order in which they came; a sentence when it cannot be read. */
export async function readRows(sequelize: Sequelize, table: string): Promise<Row[] | string> {
  try {
    const columns = await ask(sequelize, `PRAGMA table_info(\`${table}\`)`);
    if (columns.length === 0) return `There is no table ${table}.`;
    return await ask(sequelize, `SELECT * FROM \`${table}\` ORDER BY rowid`);
  } catch (error) {
    return String(error);
  }
}

/** Reads what tables there are, in the order in which they were made. */
export async function readSchema(sequelize: Sequelize): Promise<Table[]> {
  const tables = await ask(
    sequelize,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`,
  );
  return Promise.all(tables.map(({ name }) => readTable(sequelize, String(name))));
}

async function readTable(sequelize: Sequelize, name: string): Promise<Table> {
  const columns = await ask(sequelize, `PRAGMA table_info(\`${name}\`)`);
  const references = await ask(sequelize, `PRAGMA foreign_key_list(\`${name}\`)`);
  const indexes = await ask(sequelize, `PRAGMA index_list(\`${name}\`)`);
  const unique = indexes
    .filter((index) => index.unique === 1)
    .map(async (index) => {
      const parts = await ask(sequelize, `PRAGMA index_info(\`${String(index.name)}\`)`);
      return parts.map((part) => String(part.name));
    });
  return {
    name,
    columns: columns.map((column) => ({
      name: String(column.name),
      primaryKey: Number(column.pk) > 0,
      nullable: column.notnull === 0 && column.pk === 0,
    })),
    references: references.reverse().map((one) => ({
      column: String(one.from),
      table: String(one.table),
      key: String(one.to),
      onDelete: String(one.on_delete),
    })),
    unique: await Promise.all(unique),
  };
}

async function ask(sequelize: Sequelize, sql: string): Promise<Row[]> {
  // Raw, because Sequelize makes something of its own of a PRAGMA.
  return sequelize.query(sql, { raw: true, logging: false, type: SELECT }) as Promise<object> as Promise<Row[]>;
}

const SELECT = 'SELECT' as QueryTypes.SELECT;
