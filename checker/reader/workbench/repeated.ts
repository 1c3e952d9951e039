/** One statement, or several in a row that differ only in their values. */
export interface StatementGroup {
  /** The first of them. */
  sql: string;
  times: number;
}

/** Puts together what was sent again and again with other values, as when a loop asks for each row by itself. */
export function groupRepeated(statements: string[]): StatementGroup[] {
  const groups: (StatementGroup & { shape: string })[] = [];
  for (const sql of statements) {
    const shape = shapeOf(sql);
    const last = groups.at(-1);
    if (last?.shape === shape) last.times++;
    else groups.push({ sql, shape, times: 1 });
  }
  return groups.map(({ sql, times }) => ({ sql, times }));
}

/** The statement without its values. */
function shapeOf(sql: string): string {
  return sql
    .replace(/^Executing \([^)]*\): /, '')
    .replace(/'(?:[^']|'')*'/g, '?')
    .replace(/(?<![\w`"$])-?\d+(?:\.\d+)?\b/g, '?')
    .replace(/\s+/g, ' ')
    .trim();
}
