/**
 * Cuts the piece of code with its caret to a width, so that the caret stays in sight.
 *
 * @param columns may be infinite
 * @param frame lines of source, with a line that holds nothing but the caret
 */
export function codeFrame(frame: string, columns: number): string {
  const width = Math.min(columns, LONGEST);
  // A tab is one character above and below, so that the caret stays below its place.
  const lines = frame.replace(/\t/g, ' ').trimEnd().split('\n');
  const caret = lines.find((line) => CARET_LINE.test(line))?.indexOf('^') ?? 0;
  const start = Math.max(0, caret - Math.max(0, width - AFTER_CARET));
  return lines.map((line) => line.slice(start, start + Math.max(1, width)).trimEnd()).join('\n');
}

const CARET_LINE = /^[\s|]*\^+[\s~^]*$/;
const AFTER_CARET = 12;
/** Minified code has lines without end. */
const LONGEST = 200;
