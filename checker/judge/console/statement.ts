import type { SqlFrame } from '../../sandbox/frames.ts';

/**
 * One statement as the console shows it, with the values that stand in for its `$1` and `?`.
 *
 * @returns undefined for what Sequelize asks only for itself
 */
export function showStatement({ method, sql, params }: SqlFrame): string | undefined {
  if (method === 'open' || method === 'close' || OWN_BUSINESS.test(sql)) return undefined;
  const statement = cut(sql.replace(/\s+/g, ' ').trim(), MOST_SQL);
  const values = Object.entries(params ?? {}).map(([name, value]) =>
    Array.isArray(params) ? show(value) : `${name}: ${show(value)}`,
  );
  return values.length > 0 ? `${statement}  (${cut(values.join(', '), MOST_VALUES)})` : statement;
}

function show(value: unknown): string {
  if (value instanceof Uint8Array) return `${value.length} bytes`;
  if (value === null || value === undefined) return 'NULL';
  return typeof value === 'string' ? `'${cut(value, MOST_LETTERS)}'` : cut(String(value), MOST_LETTERS);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

const OWN_BUSINESS = /^PRAGMA (?:table_info|foreign_keys\s*=)/i;
const MOST_SQL = 2_000;
const MOST_VALUES = 400;
const MOST_LETTERS = 80;
