import { createSheet } from './sheet.ts';
import { paletteOf, type Style } from './style.ts';

/** One thing that was taken out of a file. */
export interface Break {
  folder: string;
  file: string;
  line: number;
  before: string;
  /** The file without it. */
  text: string;
}

/** Shows what was taken out: the lines as they are, and as they would be. */
export function renderBreak({ folder, file, line, before, text }: Break, style: Style): string {
  const sheet = createSheet(style);
  const { bold, green, red } = paletteOf(style);
  const { removed, added } = difference(before.split('\n'), text.split('\n'));
  sheet.say('Say you had written it like this:', { paint: bold });
  sheet.gap();
  sheet.keep(`${folder}/${file}:${line}`, { indent: 2 });
  for (const one of clip(removed)) sheet.keep(`- ${one}`, { indent: 2, paint: red });
  for (const one of clip(added)) sheet.keep(`+ ${one}`, { indent: 2, paint: green });
  return sheet.toString();
}

function difference(before: string[], after: string[]): { removed: string[]; added: string[] } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) };
}

function clip(lines: string[]): string[] {
  return lines.length > MOST ? [...lines.slice(0, MOST - 1), '…'] : lines;
}

const MOST = 8;
