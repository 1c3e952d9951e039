import { quote } from '../../database/sqlite/session.ts';
import type { World } from '../world.ts';
import type { ConsoleTable } from './protocol.ts';

/** What is in the database now, as we read it ourselves: every table with its first rows. */
export async function readTables(world: World): Promise<ConsoleTable[]> {
  const schema = await world.database.schema();
  // What the CLI notes for itself comes last.
  const tables = schema.tables.toSorted((one, other) => rank(one.name) - rank(other.name));
  const read = tables.map(async ({ name, columns }): Promise<ConsoleTable> => {
    const rows = await world.database.query(`SELECT * FROM ${quote(name)} LIMIT ${MOST}`, []);
    const [counted] = await world.database.query(`SELECT count(*) AS rows FROM ${quote(name)}`, []);
    return {
      name,
      columns: columns.map((column) => column.name),
      rows: rows.map((row) => columns.map((column) => show(row[column.name]))),
      more: Number(counted?.['rows'] ?? 0) - rows.length,
    };
  });
  return Promise.all(read);
}

function rank(table: string): number {
  return table === 'SequelizeMeta' ? 1 : 0;
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  const text = String(value);
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
}

const MOST = 20;
const MOST_LETTERS = 60;
