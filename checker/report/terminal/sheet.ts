import { escapeLine, escapeText } from './escape.ts';
import { signsOf, type Style } from './style.ts';
import { columnsOf, cut, wrap } from './wrap.ts';

/** Gives text a colour. */
export type Paint = (text: string) => string;

/** How a paragraph is set. */
export interface Block {
  indent?: number;
  /** A word of our own before the text, such as `Tried:`. */
  label?: string;
  /** Spaces before the lines after the first, where there is no label. */
  hang?: number;
  /** Colours each line, label included. */
  paint?: Paint;
  /** The most lines it may take; the rest is cut. A message of ours never comes near the default. */
  lines?: number;
}

/** A piece of a line of our own making, with its colour. */
export interface Piece {
  text: string;
  paint?: Paint;
}

/** What a report is written on: knows the width, wraps, and lets nothing unsafe through. */
export interface Sheet {
  /** A paragraph, wrapped; the lines after the first are indented below the text. */
  say(text: string, block?: Block): void;
  /** A line that begins with a mark, the text beside it wrapped. */
  mark(sign: string, text: string, block: { markPaint: Paint; paint?: Paint }): void;
  /** Lines that must not be wrapped, such as a path to click on. */
  keep(text: string, block?: Block): void;
  /** Pieces beside one another, as many to a line as there is room for. */
  row(pieces: Piece[]): void;
  /** An empty line between two parts. Left out in the plain style. */
  gap(): void;
  toString(): string;
}

/** Takes a new sheet. */
export function createSheet(style: Style): Sheet {
  const lines: string[] = [];

  function put(texts: string[], { indent = 0, paint = unpainted }: Block): void {
    for (const text of texts) lines.push(text.trim() ? ' '.repeat(indent) + paint(text) : '');
  }

  return {
    say(text, block = {}) {
      put(toLines(text, style, block), block);
    },
    mark(sign, text, { markPaint, paint }) {
      const indent = 2 + sign.length + 1;
      const from = lines.length;
      put(toLines(text, style, { indent }), { indent, ...(paint && { paint }) });
      lines[from] = `  ${markPaint(sign)} ${lines[from]!.trimStart()}`;
    },
    keep(text, block = {}) {
      put(escapeText(text).replace(/\t/g, ' ').split('\n'), block);
    },
    row(pieces) {
      lines.push(...toRows(pieces, style));
    },
    gap() {
      if (!style.plain && lines.length > 0 && lines.at(-1) !== '') lines.push('');
    },
    toString() {
      return lines.join('\n');
    },
  };
}

function toLines(
  text: string,
  style: Style,
  { indent = 0, label, hang: asked = 0, lines: most = MOST_LINES }: Block,
): string[] {
  const { more } = signsOf(style);
  const room = style.width - indent;
  const body = safe(clip(text, most, room), style);
  const wrapped = label === undefined ? wrap(body, room, ' '.repeat(asked)) : beside(label, body, style, room);
  if (wrapped.length <= most) return wrapped;
  return [...wrapped.slice(0, most - 1), cut(`${wrapped[most - 1]!} ${more}`, room, more)];
}

/** A label with its text to the right of it; on a narrow terminal that would leave no room for the text. */
function beside(label: string, body: string, style: Style, room: number): string[] {
  if (style.plain || room < ROOMY) return wrap(`${label.trimEnd()} ${body}`, room, '  ');
  const hang = ' '.repeat(label.length + 1);
  return wrap(body, room - hang.length).map((line, index) => (index === 0 ? `${label} ` : hang) + line);
}

/** Where lines are not wrapped, and before anything is measured: the most of a text that so many lines could show. */
function clip(text: string, most: number, room: number): string {
  const letters = most * Math.min(room, LONG_LINE);
  return text.length <= letters + 1 ? text : `${text.slice(0, letters)}…`;
}

function toRows(pieces: Piece[], style: Style): string[] {
  const rows: string[] = [];
  let columns = 0;
  for (const { text, paint = unpainted } of pieces) {
    const shown = cut(safe(escapeLine(text), style), style.width, signsOf(style).more);
    columns += BETWEEN.length + columnsOf(shown);
    if (rows.length > 0 && columns <= style.width) {
      rows.push(`${rows.pop()!}${BETWEEN}${paint(shown)}`);
    } else {
      rows.push(paint(shown));
      columns = columnsOf(shown);
    }
  }
  return rows;
}

function safe(text: string, style: Style): string {
  const escaped = escapeText(text);
  if (style.unicode) return escaped;
  return escaped.replace(/[“”„«»‘’–—…]/g, (sign) => TYPEWRITTEN[sign] ?? '"');
}

const unpainted: Paint = (text) => text;
const BETWEEN = '  ';
const ROOMY = 56;
const LONG_LINE = 200;
const MOST_LINES = 40;
const TYPEWRITTEN: Record<string, string> = { '‘': "'", '’': "'", '–': '-', '—': '-', '…': '...' };
