import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../../../errors.ts';

/** A row of a sheet: what its cells say, and how it was written. */
export interface Row {
  cells: string[];
  raw: string;
}

/** A spreadsheet that somebody else wrote, kept so that everything but one cell can be written again as it was. */
export interface Sheet {
  delimiter: string;
  headings: string[];
  /** Without the row of headings. */
  rows: Row[];
  /** How the row of headings was written, with what stands before it. */
  head: string;
}

/**
 * Reads a sheet with whatever its maker separates cells by.
 *
 * @param what the file, for messages
 * @throws Problem `usage` when it is no such sheet
 */
export function readSheet(bytes: Uint8Array, what: string): Sheet {
  const decoded = decode(bytes, what);
  const bom = decoded.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = decoded.slice(bom.length);
  const delimiter = delimiterOf(text);
  const records = parseRecords(text, delimiter, what);
  const rows = records.map(({ record, raw }, index) => ({
    cells: record,
    raw: raw.replace(LINE_END, '') + (index === records.length - 1 ? LINE_END.exec(text)![0] : endOf(raw, text)),
  }));
  const [head, ...rest] = rows;
  if (!head || rest.length === 0) throw new Problem('usage', `${what} has no rows.`, { next: EXPORT });
  return { delimiter, headings: head.cells.map((cell) => cell.trim()), rows: rest, head: bom + head.raw };
}

/** The sheet as text again. */
export function writeSheet({ head, rows }: Pick<Sheet, 'head' | 'rows'>): string {
  return [head, ...rows.map(({ raw }) => raw)].join('');
}

/** The row with another text in one of its cells, and every other byte as it was. */
export function withCell({ cells, raw }: Row, column: number, text: string, delimiter: string): Row {
  const end = LINE_END.exec(raw)![0];
  const pieces = split(raw.slice(0, raw.length - end.length), delimiter);
  while (pieces.length <= column) pieces.push('');
  const quoted = pieces[column]!.startsWith('"') || text.includes(delimiter);
  pieces[column] = quoted ? `"${text}"` : text;
  const written = pieces.map((_, index) => (index === column ? text : (cells[index] ?? '')));
  return { cells: written, raw: pieces.join(delimiter) + end };
}

/** At every delimiter outside of quotes; two quotes within quotes change nothing. */
function split(line: string, delimiter: string): string[] {
  const pieces = [''];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (character === delimiter && !quoted) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** What parts the headings into most cells. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, '');
  const cells = (delimiter: string): number => line.split(delimiter).length;
  return [',', ';', '\t'].sort((one, other) => cells(other) - cells(one))[0]!;
}

function parseRecords(text: string, delimiter: string, what: string): { record: string[]; raw: string }[] {
  try {
    // Its types know nothing of `raw`.
    return parse(text, { raw: true, relax_column_count: true, delimiter }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Problem('usage', `${what} cannot be read as CSV: ${error.message}.`, { next: EXPORT, cause: error });
  }
}

/** The parser leaves the line feed of a row out. */
function endOf(raw: string, text: string): string {
  if (!raw.endsWith('\r')) return '\n';
  return text.includes('\n') ? '\r\n' : '\r';
}

function decode(bytes: Uint8Array, what: string): string {
  // "PK": a zip, as Excel and LibreOffice save it.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    throw new Problem('usage', `${what} is a workbook and not a CSV file.`, { next: EXPORT });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new Problem('usage', `${what} is not written in UTF-8.`, { next: EXPORT, cause });
  }
}

const EXPORT = 'Export it again as a CSV file in UTF-8, and leave it as it is.';
const LINE_END = /\r?\n?$/;
