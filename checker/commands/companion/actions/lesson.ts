import { readFile } from 'node:fs/promises';
import { splitFrontMatter } from '../../../course/frontmatter.ts';
import { places } from '../../../course/paths.ts';
import { toJavaScript } from '../../../javascript/to-javascript.ts';
import { renderParts } from '../../../report/terminal/markdown.ts';
import type { Desk } from '../desk.ts';

/** Shows the next part of the lesson; after the last, begins again. */
export async function readLesson(desk: Desk): Promise<void> {
  const { name } = desk.lesson;
  const { body } = splitFrontMatter(await readFile(places(desk.root, name).lesson, 'utf8'));
  const javascript = desk.progress.language() === 'javascript';
  const parts = renderParts(body, desk.style(), javascript ? { toCode: inJavaScript } : {});
  const at = (read.get(desk)?.get(name) ?? 0) % parts.length;
  remember(desk, name, at + 1);
  if (!desk.printer.plain) desk.printer.clear();
  const end = at + 1 === parts.length ? 'the last part' : 't for the next';
  desk.show(`Part ${at + 1} of ${parts.length} (${end})\n\n${parts[at]!.text}`);
}

/** The first line of a block may name its file. */
function inJavaScript(code: string): string {
  return toJavaScript(code).replace(/^(\/\/ \S+)\.ts$/m, '$1.js');
}

function remember(desk: Desk, name: string, part: number): void {
  const parts = read.get(desk) ?? new Map<string, number>();
  read.set(desk, parts.set(name, part));
}

/** How far each lesson was read at a desk. */
const read = new WeakMap<Desk, Map<string, number>>();
