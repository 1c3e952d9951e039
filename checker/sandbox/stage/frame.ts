/**
 * A line of source with a caret under the place, for showing where it is. Tabs stay tabs in both lines; a long line is
 * cut around the place; control characters cannot reach a terminal.
 *
 * @param text of the whole file
 * @param line from 1
 * @param column from 1
 */
export function frameOf(text: string, line: number, column: number): string {
  const source = (text.split('\n')[line - 1] ?? '').replace(UNPRINTABLE, (hidden) => '\uFFFD'.repeat(hidden.length));
  const at = Math.min(column - 1, source.length);
  const start = source.length <= WIDTH ? 0 : Math.max(0, Math.min(at - WIDTH / 2, source.length - WIDTH));
  const left = start > 0 ? '…' : '';
  const right = start + WIDTH < source.length ? '…' : '';
  const before = left + source.slice(start, at);
  return `${left}${source.slice(start, start + WIDTH)}${right}\n${before.replace(/[^\t]/g, ' ')}^`;
}

const WIDTH = 100;
const UNPRINTABLE = /(?!\t)[\p{Cc}\p{Cf}]/gu;
