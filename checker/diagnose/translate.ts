import type { ChildError } from '../types.ts';
import { textOf } from './failing.ts';
import { DATABASE_ERRORS } from './translations/database.ts';
import { MIGRATION_ERRORS } from './translations/migrations.ts';
import { MODEL_ERRORS } from './translations/models.ts';
import { QUERY_ERRORS } from './translations/queries.ts';

/**
 * Says in plain words what an error means, and keeps the original in quotes.
 *
 * @param error as it came from the child: any part may be odd
 * @returns one or two sentences and the error itself; an unknown error as it is, cut to one line
 */
export function translateError(error: ChildError): string {
  const text = textOf(error);
  const original = originalOf(error);
  for (const [pattern, say] of TRANSLATIONS) {
    const match = pattern.exec(text);
    if (match) return `${typeof say === 'string' ? say : say(match)} The error: “${original}”`;
  }
  return original;
}

/** The driver's words where Sequelize's own hide them (`Validation error`), otherwise Sequelize's. */
function originalOf({ name, message, parent }: ChildError): string {
  const said = parent && !String(message).includes(parent) ? parent : message;
  const line = String(said ?? '')
    .split('\n')[0]!
    .trim();
  const named = typeof name === 'string' && name && name !== 'Error' && name !== 'SQLite' && !line.startsWith(name);
  return cut(named ? `${name}: ${line}` : line || name || 'an error without a message');
}

function cut(line: string): string {
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line;
}

const MOST = 300;
const TRANSLATIONS = [...MODEL_ERRORS, ...MIGRATION_ERRORS, ...QUERY_ERRORS, ...DATABASE_ERRORS];
