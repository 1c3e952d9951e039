import { markup, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { BenchView } from './view.ts';

/** A place in the learner's files. The script of the page makes it something that the editor can open. */
export function placeLink(exercise: string, { file, line }: { file: string; line?: number }): Markup {
  const at = line === undefined ? file : `${file}:${line}`;
  return markup`<code class="place" data-open="${exercise}/${at}" data-key="open-${at}">${at}</code>`;
}

/** The files that the learner works in. */
export function filesOf({ lesson, files }: BenchView): Content {
  if (files.length === 0) {
    return markup`<p class="note">There are no files in <code>exercises/${lesson.name}</code>. To get the given ones back, run <code>npm run reset ${lesson.name}</code>.</p>`;
  }
  const items = files.slice(0, MOST).map((file) => markup`<li>${placeLink(lesson.name, { file })}</li>`);
  return markup`<section class="files"><h3>Your files</h3><ul>${items}</ul></section>`;
}

const MOST = 30;
