import type { Evidence, TapeEntry } from '../types.ts';

/** The old link of the exercise that turns one-to-many into many-to-many. */
export const OLD = { table: 'Lifeguards', column: 'beachId', parent: 'Beaches' };

/** What the learner's migrations sent, in both directions, in order. */
export function sentByMigrations({ tape }: Evidence): TapeEntry[] {
  return tape.filter(({ probe }) => probe === 'migrate' || probe === 'undo');
}

/** Whether the table of lifeguards was dropped and made anew, which takes along whatever belongs to its rows. */
export function isRebuilt(evidence: Evidence): boolean {
  return sentByMigrations(evidence).some(({ sql }) => /^\W*DROP TABLE (?:IF EXISTS )?\W?Lifeguards\b/i.test(bare(sql)));
}

/** A statement without the name of the connection, which Sequelize may put before it. */
export function bare(sql: string): string {
  return sql.replace(/^Executing \([^)]*\): /, '').trim();
}
