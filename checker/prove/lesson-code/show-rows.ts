type Row = Record<string, unknown>;

/**
 * Draws the rows of a table: what one reads at a glance, in any terminal.
 *
 * @param only the columns that matter, in their order; all when absent
 */
export function showRows(rows: Row[] | string, only?: string[]): string {
  if (typeof rows === 'string') return rows;
  const [first] = rows;
  if (!first) return '(no rows)';
  const names = only ?? Object.keys(first);
  const cells = rows.map((row) => names.map((name) => cell(row[name])));
  const widths = names.map((name, column) => Math.max(name.length, ...cells.map((row) => row[column]!.length)));
  const numbers = names.map((name) => rows.every((row) => typeof row[name] === 'number'));
  const line = (texts: string[]): string =>
    texts
      .map((text, column) => (numbers[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)))
      .join(' | ')
      .trimEnd();
  return [line(names), widths.map((width) => '-'.repeat(width)).join('-+-'), ...cells.map(line)].join('\n');
}

function cell(value: unknown): string {
  return value === null ? 'NULL' : value === undefined ? '(no such column)' : String(value);
}
