import { readFile } from 'node:fs/promises';
import { splitFrontMatter } from '../../../course/frontmatter.ts';
import { readHints } from '../../../course/hints.ts';
import { whyNoSolution } from '../../../course/kept-back.ts';
import { places } from '../../../course/paths.ts';
import { renderHint } from '../../../report/terminal/companion.ts';
import type { Desk } from '../desk.ts';

/** Shows one hint more; after the last, all of them again. */
export async function giveHint(desk: Desk): Promise<void> {
  const { name } = desk.lesson;
  const hints = readHints(splitFrontMatter(await readFile(places(desk.root, name).lesson, 'utf8')).body);
  if (hints.length === 0) return desk.say('This exercise needs no hint: it is solved already.');
  const { hintsShown } = desk.progress.exercise(name);
  const render = (index: number): string => renderHint(hints[index]!, index + 1, hints.length, desk.style());
  if (hintsShown < hints.length) {
    desk.progress.record(name, { hintsShown: hintsShown + 1 });
    return desk.show(render(hintsShown));
  }
  const all = hints.map((_, index) => render(index)).join('\n\n');
  desk.printer.out(`${all}\n`);
  const isKeptBack = (await whyNoSolution(desk.root, name)) !== undefined;
  desk.say(`These were all. Press ${isKeptBack ? '' : 's to give up and see the solution, or '}c to copy a question.`);
}
