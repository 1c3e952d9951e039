import { differing } from '../../../course/differing.ts';
import { whyNoSolution } from '../../../course/kept-back.ts';
import { places } from '../../../course/paths.ts';
import { toJavaScript } from '../../../javascript/to-javascript.ts';
import { renderFiles } from '../../../report/terminal/companion.ts';
import type { Desk } from '../desk.ts';

/** Shows what the solution changes, to somebody who has passed, or who says that they give up. */
export async function showSolution(desk: Desk): Promise<void> {
  const { name } = desk.lesson;
  const keptBack = await whyNoSolution(desk.root, name);
  if (keptBack !== undefined) return desk.say(`${keptBack} c copies a question that you can ask.`);
  const known = desk.progress.exercise(name);
  if (desk.result(name)?.outcome !== 'passed' && !known.gaveUp) {
    const answer = await desk.ask(
      `You learn most by finding it yourself; h has ${known.hintsShown === 0 ? 'hints' : 'the hints'}. ` +
        `Press y to give up on ${name} and see the solution, or any other key to go on.`,
    );
    if (answer !== 'y') return desk.say('Going on.');
    desk.progress.record(name, { gaveUp: true });
  }
  const { solution, starter } = places(desk.root, name);
  const files = (await differing(solution, starter)).map(({ file, text }) => ({
    file: `solutions/${name}/${file}`,
    text: desk.progress.language() === 'javascript' && file.endsWith('.ts') ? toJavaScript(text) : text,
  }));
  desk.printer.out(`${renderFiles(files, desk.style())}\n`);
  desk.say('This is one way. Yours may look different and be as right.');
}
