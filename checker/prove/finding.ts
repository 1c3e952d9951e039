/** One thing that is wrong with the course, for its author: where, what, and what to do about it. */
export interface Finding {
  /** A path in the workbook with a line where there is one: `lessons/03-join-table.md:120`. */
  place: string;
  /** A sentence. */
  problem: string;
  /** What to do, a sentence. */
  next: string;
}
