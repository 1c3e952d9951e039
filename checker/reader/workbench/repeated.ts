import type { Place } from '../../types.ts';

/** A statement; how long it took, where that is known. */
export interface Sent {
  sql: string;
  durationMs?: number;
  error?: string;
  /** The line that sent it, where that is known. */
  place?: Place;
}

/** One statement, or several in a row that differ only in their values. */
export interface StatementGroup extends Sent {
  /** `sql` is the first of them, `durationMs` is of all. */
  times: number;
}

/** Puts together what was sent again and again with other values, as when a loop asks for each row by itself. */
export function groupRepeated(statements: Sent[]): StatementGroup[] {
  const groups: StatementGroup[] = [];
  let before: string | undefined;
  for (const sent of statements) {
    const shape = shapeOf(sent.sql);
    const last = groups.at(-1);
    if (!last || shape !== before || last.error !== sent.error || !isSamePlace(last, sent))
      groups.push({ ...sent, times: 1 });
    else {
      last.times++;
      if (last.durationMs !== undefined) last.durationMs += sent.durationMs ?? 0;
    }
    before = shape;
  }
  return groups;
}

function isSamePlace({ place: one }: Sent, { place: other }: Sent): boolean {
  return one?.file === other?.file && one?.line === other?.line;
}

/** From so many on, somebody should know. */
export const MANY = 3;

/** The statement without its values. */
function shapeOf(sql: string): string {
  return sql
    .replace(/^Executing \([^)]*\): /, '')
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/(?<![\w`"$])-?\d+(?:\.\d+)?\b/g, '?')
    .replace(/\s+/g, ' ')
    .trim();
}
