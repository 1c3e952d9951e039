/**
 * Breaks text into lines that are no wider than a number of columns, at spaces where possible.
 *
 * @param text already safe to show; its own line feeds are kept
 * @param width may be infinite; a character that is wider still stays whole
 * @param hang spaces before every line but the first
 */
export function wrap(text: string, width: number, hang = ''): string[] {
  const [first = '', ...rest] = text.replace(/\t/g, '  ').split('\n');
  return [first, ...rest.map((line) => hang + line)].flatMap((line) => wrapLine(line.trimEnd(), width, hang));
}

/** Cuts text to a number of columns and says so with a sign at its end. */
export function cut(text: string, width: number, more: string): string {
  if (columnsOf(text) <= width) return text;
  return headOf(text, width - columnsOf(more)).trimEnd() + more;
}

/** Fills up with spaces, so that what follows starts at the same column. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}

/** How many columns a terminal gives to text: two for Chinese, Japanese, Korean and emoji, none for accents. */
export function columnsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + columnsOfGrapheme(grapheme), 0);
}

function wrapLine(line: string, width: number, hang: string): string[] {
  if (columnsOf(line) <= width) return [line];
  const lines: string[] = [];
  let current = /^ */.exec(line)![0].slice(0, Math.floor(width / 2));
  for (const word of line.trimStart().split(/ +/)) {
    const joined = current.trim() ? `${current} ${word}` : current + word;
    if (columnsOf(joined) <= width) {
      current = joined;
    } else if (columnsOf(hang + word) <= width) {
      if (current.trim()) lines.push(current);
      current = hang + word;
    } else {
      const pieces = breakWord(joined, width, hang);
      current = pieces.pop()!;
      lines.push(...pieces);
    }
  }
  return [...lines, current];
}

/** For a word that no line can hold: what fits on this line, and the rest on the next ones. */
function breakWord(text: string, width: number, hang: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (columnsOf(rest) > width && rest.trim()) {
    const head = headOf(rest, width);
    // A line that began with two colons could be an order to a build server.
    const kept = rest.startsWith('::', head.length) ? head.slice(0, -1) : head;
    const taken = kept.trim() ? kept : firstLetter(rest);
    pieces.push(taken.trimEnd());
    rest = hang + rest.slice(taken.length);
  }
  return rest.trim() ? [...pieces, rest] : pieces;
}

/** Too wide by itself, and still shown. */
function firstLetter(text: string): string {
  const start = text.length - text.trimStart().length;
  return text.slice(0, start) + graphemes(text.slice(start))[0]!;
}

function headOf(text: string, width: number): string {
  let head = '';
  let columns = 0;
  for (const { segment } of SEGMENTER.segment(text)) {
    columns += columnsOfGrapheme(segment);
    if (columns > width) break;
    head += segment;
  }
  return head;
}

function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

function columnsOfGrapheme(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  return /^\p{M}+$/u.test(grapheme) ? 0 : 1;
}

const ASCII = /^[\x20-\x7E]*$/;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'grapheme' });
const WIDE =
  /\p{Emoji_Presentation}|\uFE0F|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFF01-\uFF60\uFFE0-\uFFE6\p{Script=Han}]/u;
