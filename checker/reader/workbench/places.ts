import { markup, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { BenchView } from './view.ts';

/** A place in the learner's files. The script of the page makes it something that the editor can open. */
export function placeLink(exercise: string, { file, line }: { file: string; line?: number }): Markup {
  const at = line === undefined ? file : `${file}:${line}`;
  return markup`<code class="place" data-open="${exercise}/${at}" data-key="open-${at}">${at}</code>`;
}

/** The files that the learner works in, and the way back to those that were given. */
export function filesOf({ lesson, files, standing }: BenchView): Content {
  if (files.length === 0) {
    return markup`<p class="note">There are no files in <code>exercises/${lesson.name}</code>. To get the given ones back, run <code>npm run reset ${lesson.name}</code><span class="needs-script">, or begin anew here</span>.</p>${ANEW}`;
  }
  const items = files.slice(0, MOST).map((file) => markup`<li>${placeLink(lesson.name, { file })}</li>`);
  return markup`<section class="files"><h3>Your files</h3><ul>${items}</ul></section>${standing.result && standing.result.outcome !== 'not-started' && ANEW}`;
}

const ANEW = markup`<details class="fold needs-script" data-key="anew"><summary>Begin this exercise anew</summary><div class="folded"><p>Every file becomes the one that you were given. What you have is kept, whole, in a folder of its own.</p><button type="button" class="button plain" data-anew data-key="anew-button">Begin anew</button></div></details>`;

const MOST = 30;
