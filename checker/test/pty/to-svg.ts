import type { IBufferCell, Terminal } from '@xterm/headless';

/** Draws what a terminal shows, for the README: the letters as text, in the colours the program gave them. */
export function toSvg(terminal: Terminal): string {
  const { active } = terminal.buffer;
  const rows = Array.from({ length: terminal.rows }, (_, row) => runsOf(terminal, active.baseY + row));
  while (rows.length > 0 && rows.at(-1)!.every(({ text }) => !text.trim())) rows.pop();
  const width = terminal.cols * CELL.width + 2 * MARGIN;
  const height = rows.length * CELL.height + 2 * MARGIN;
  const lines = rows.flatMap((runs, row) =>
    runs.filter(({ text }) => text.trim()).map((run) => toText(run, MARGIN + (row + 0.75) * CELL.height)),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">`,
    `<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    ...lines,
    '</svg>',
    '',
  ].join('\n');
}

interface Run {
  column: number;
  text: string;
  style: string;
}

/** Neighbouring cells of one style, so that a line is a few pieces of text. */
function runsOf(terminal: Terminal, row: number): Run[] {
  const line = terminal.buffer.active.getLine(row);
  const runs: Run[] = [];
  for (let column = 0; column < terminal.cols; column++) {
    const cell = line?.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const style = styleOf(cell);
    const last = runs.at(-1);
    if (last?.style === style) last.text += cell.getChars() || ' ';
    else runs.push({ column, text: cell.getChars() || ' ', style });
  }
  return runs;
}

function styleOf(cell: IBufferCell): string {
  const color = cell.isFgPalette() ? (COLORS[cell.getFgColor()] ?? FOREGROUND) : FOREGROUND;
  return [
    `fill="${color}"`,
    ...(cell.isBold() ? ['font-weight="bold"'] : []),
    ...(cell.isDim() ? ['opacity="0.65"'] : []),
  ].join(' ');
}

function toText({ column, text, style }: Run, y: number): string {
  const start = column + text.length - text.trimStart().length;
  const shown = text.trim();
  const x = MARGIN + start * CELL.width;
  const escaped = shown.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]!);
  const length = Math.round(shown.length * CELL.width * 10) / 10;
  return `<text x="${x}" y="${y}" ${style} textLength="${length}" xml:space="preserve">${escaped}</text>`;
}

const CELL = { width: 8.4, height: 19 };
const MARGIN = 16;
const BACKGROUND = '#1d2430';
const FOREGROUND = '#e6e9ef';
/** The eight colours of a terminal and their bright ones, with contrast on the background. */
const COLORS = [
  '#5b6472',
  '#ff8f87',
  '#8fd6a0',
  '#f0cf7c',
  '#8fbcff',
  '#d9a8ff',
  '#7fd8de',
  '#e6e9ef',
  '#8a94a4',
  '#ffaca6',
  '#abe5b8',
  '#f7deA0',
  '#b0d0ff',
  '#e6c6ff',
  '#a2e6ea',
  '#ffffff',
];
