import { quote } from '../database/sqlite/session.ts';
import type { Student } from './student.ts';

/** What a learner's work has brought about, in one sentence, with how much it was about. */
export interface Made {
  sentence: string;
  links: number;
}

/**
 * Says what the join table links at the end of a test, because a pass is more than a row of ticks:
 * `UserFavorites links 5 Users to 7 Shows.`
 *
 * @returns nothing where there are no links
 */
export async function whatExists(student: Student): Promise<Made | undefined> {
  if (!student.isOpen) return undefined;
  const { tables } = await student.world.schema();
  for (const { name, foreignKeys } of tables) {
    const [one, other] = foreignKeys;
    if (!one || !other || foreignKeys.length > 2) continue;
    const count = `SELECT count(*) AS links, count(DISTINCT ${quote(one.column)}) AS ones, count(DISTINCT ${quote(other.column)}) AS others FROM ${quote(name)}`;
    const [row] = await student.world.database.query(count, []);
    const { links = 0, ones, others } = row as { links?: number; ones: number; others: number };
    if (ones > 1 && others > 1) {
      return { sentence: `${name} links ${ones} ${one.table} to ${others} ${other.table}.`, links };
    }
  }
  return undefined;
}
