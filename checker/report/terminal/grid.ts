import { escapeLine } from './escape.ts';
import { paletteOf, signsOf, type Style } from './style.ts';
import { columnsOf, cut, pad } from './wrap.ts';

/**
 * Rows below their columns' names, each column as wide as its widest cell. Where that has no room, or would be read
 * aloud, each row is a line of `name: value`.
 *
 * @returns lines without a line feed at the end
 */
export function renderGrid(columns: string[], rows: string[][], style: Style): string {
  const cells = [columns, ...rows].map((row) => row.map((text) => escapeLine(text)));
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => columnsOf(row[column] ?? ''))));
  const total = widths.reduce((sum, width) => sum + width + BETWEEN.length, -BETWEEN.length);
  if (style.plain || total > style.width) return listed(cells, style);
  const { bold } = paletteOf(style);
  const lines = cells.map((row) =>
    row
      .map((text, column) => pad(text, widths[column]!))
      .join(BETWEEN)
      .trimEnd(),
  );
  return lines.map((line, index) => (index === 0 ? bold(line) : line)).join('\n');
}

function listed([heads = [], ...rows]: string[][], style: Style): string {
  const lines = rows.map((row) => row.map((text, column) => `${heads[column]}: ${text}`).join(', '));
  return lines.map((line) => cut(line, style.width, signsOf(style).more)).join('\n');
}

const BETWEEN = '  ';
