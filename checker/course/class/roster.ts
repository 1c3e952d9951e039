import { Problem } from '../../errors.ts';
import { readGiven } from './read-given.ts';
import { readTable } from './table.ts';

/** Somebody who should have handed in. */
export interface RosterEntry {
  id: string;
  name?: string;
  email?: string;
  /** What their folder is called, where nothing else says so. */
  folder?: string;
}

/**
 * Reads the list of a class: a CSV file with a line of headings, of which `id` must be there, and `name`, `email` and
 * `folder` may. Commas, semicolons or tabs, with or without a byte order mark.
 *
 * @throws Problem `usage` that says what is wrong with it
 */
export async function readRoster(file: string): Promise<RosterEntry[]> {
  const rows = readTable(await readGiven(file, '--roster'), file, HEADINGS, ['id']);
  const problems: string[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of rows) {
    const id = cells['id'] ?? '';
    const before = lines.get(id.toLowerCase());
    if (id === '') problems.push(`line ${line} has no id`);
    else if (before !== undefined) problems.push(`"${id}" is on line ${before} and on line ${line}`);
    else lines.set(id.toLowerCase(), line);
  }
  if (rows.length === 0) problems.push('nobody is on it');
  if (problems.length === 0) return rows.map(({ cells }) => ({ ...cells, id: cells['id']! }));
  throw new Problem('usage', `The roster ${file} cannot be used: ${problems.join('; ')}.`, {
    next: 'Correct it, and try again. Nothing was graded.',
  });
}

/** What people and platforms call the columns. */
const HEADINGS = {
  id: ['id', 'student', 'username', 'user', 'login', 'sis login id', 'github_username', 'identifier'],
  name: ['name', 'full name', 'student name'],
  email: ['email', 'e-mail', 'email address', 'mail'],
  folder: ['folder', 'directory'],
};
