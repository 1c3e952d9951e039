import { parse } from 'csv-parse/sync';
import { Problem } from '../../errors.ts';

/** A line of a table that somebody made, by our names for the columns; empty cells are left out. */
export interface Row {
  line: number;
  cells: Record<string, string>;
}

/**
 * Reads a CSV text with a line of headings: commas, semicolons or tabs, quoted or not, with or without a byte order
 * mark. Columns that nobody knows are passed over.
 *
 * @param file what to call it
 * @param headings what each column may be called
 * @param needed the columns that must be there
 * @throws Problem `usage` when it is no such table
 */
export function readTable(text: string, file: string, headings: Record<string, string[]>, needed: string[]): Row[] {
  const lines = records(text, file);
  const [first = [], ...rest] = lines.map(({ record }) => record);
  const columns = first.map((cell) => columnOf(cell, headings));
  const missing = needed.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new Problem('usage', `${file} has no column "${missing.join('" and no column "')}".`, {
      next: `Its first line has to name its columns, such as: ${Object.keys(headings).join(',')}`,
    });
  }
  return rest.map((record, index) => {
    const cells: Record<string, string> = {};
    columns.forEach((column, place) => {
      const cell = record[place]?.trim() ?? '';
      if (column !== undefined && cell !== '') cells[column] ??= cell;
    });
    return { line: lines[index + 1]!.info.lines, cells };
  });
}

type Line = { record: string[]; info: { lines: number } };

function records(text: string, file: string): Line[] {
  const head = text.split('\n', 1)[0] ?? '';
  const delimiter = [';', '\t'].find((sign) => head.split(sign).length > head.split(',').length) ?? ',';
  try {
    return parse(text, {
      bom: true,
      delimiter,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as Line[];
  } catch (cause) {
    throw new Problem('usage', `${file} is no CSV that can be read: ${(cause as Error).message}.`, {
      next: 'Save it as CSV anew.',
      cause,
    });
  }
}

function columnOf(cell: string, headings: Record<string, string[]>): string | undefined {
  const heading = cell.trim().toLowerCase();
  return Object.keys(headings).find((name) => name === heading || headings[name]!.includes(heading));
}
