import { differing, readSources, type TextFile } from '../../course/differing.ts';
import { whyNoSolution } from '../../course/kept-back.ts';
import { places } from '../../course/paths.ts';
import { toJavaScript } from '../../javascript/to-javascript.ts';
import { markup, type Markup } from '../../report/formats/html/markup.ts';
import { changesBetween } from './changes-between.ts';
import { pairFiles } from './pair-files.ts';
import type { BenchView } from './view.ts';

/** The solution beside the learner's own files, once they pass or say that they give up. */
export async function solutionPanel(view: BenchView): Promise<Markup> {
  const { root, lesson, standing, progress, language } = view;
  const keptBack = await whyNoSolution(root, lesson.name);
  if (keptBack !== undefined) return markup`<p>${keptBack}</p><p>${saysHints(progress.hintsShown)}</p>`;
  if (standing.result?.outcome !== 'passed' && !progress.gaveUp) return locked(progress.hintsShown);
  const { solution, starter, exercise } = places(root, lesson.name);
  const wanted = (await differing(solution, starter)).map((file) => inLanguage(file, language));
  const pairs = pairFiles(wanted, await readSources(exercise), await readSources(starter));
  if (pairs.length === 0) return markup`<p>The solution is what you were given: there is nothing to change here.</p>`;
  const same = pairs.every(({ own, solved }) => own && own.text.trim() === solved.text.trim());
  if (same) return markup`<p>Your files are the same as the solution, letter for letter.</p>`;
  return markup`<p>This is one way. Yours may look different and be as right.</p>${pairs.map(
    ({ own, solved }) =>
      markup`<figure class="code diff"><figcaption>${own ? own.file : `${solved.file} (not among your files)`}</figcaption>${changesBetween(own?.text ?? '', solved.text)}</figure>`,
  )}`;
}

function inLanguage({ file, text }: TextFile, language: BenchView['language']): TextFile {
  if (language === 'typescript' || !file.endsWith('.ts')) return { file, text };
  return { file: file.replace(/\.ts$/, '.js'), text: toJavaScript(text) };
}

function locked(hintsShown: number): Markup {
  return markup`<p>Once every check passes, the solution stands here beside your files.</p><p>${saysHints(hintsShown)}</p><details class="fold needs-script" data-key="give-up"><summary>Give up on this exercise</summary><div class="folded"><p>You learn most by finding it yourself. The map will remind you to come back.</p><button type="button" class="button" data-give-up data-key="give-up-button">Show me the solution</button></div></details>`;
}

function saysHints(hintsShown: number): string {
  return hintsShown < 3 ? 'There are hints in the lesson; they cost nothing.' : 'You have seen all hints.';
}
