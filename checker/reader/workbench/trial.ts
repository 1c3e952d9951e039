import { markup, prose, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { InspectedModel, Trial } from '../../types.ts';
import type { Highlight } from '../lesson/highlight.ts';
import { nearMiss } from './near-miss.ts';
import { placeLink } from './places.ts';
import { grid, rowsBeforeAndAfter } from './rows.ts';
import { groupRepeated } from './repeated.ts';
import { statementFigure } from './statement.ts';
import type { BenchView } from './view.ts';

/** The place where a snippet is tried on the learner's models. */
export function tryPanel({ lesson, report }: BenchView): Markup {
  const [model = 'User'] = report?.models.map(({ name }) => name) ?? [];
  return markup`<form class="try needs-script"><label for="try-code">Code to try, on your models and a new database with rows in it</label><textarea id="try-code" rows="7" spellcheck="false" autocapitalize="off" autocomplete="off">await ${model}.findAll()</textarea><p><button type="submit" class="button">Run</button> <span class="soft"><kbd>Ctrl</kbd> <kbd>Enter</kbd> does the same. Models by their names, <code>sequelize</code> and <code>Op</code> are there.</span></p></form><div class="try-result" role="region" aria-label="What came of it" aria-live="polite"></div><p class="soft">The same, with a line for each thing: <code>npm run console ${lesson.name}</code></p><section class="break needs-script" id="break-it"><h3>Break it</h3><p>After a pass: takes one thing out of a copy of your code, so that you see what it is for. Your own files stay as they are.</p><p><button type="button" class="button" data-break>Take one thing out</button></p><div class="break-result" role="region" aria-label="What was taken out" aria-live="polite"></div></section>`;
}

/** What came of it: the result, the SQL, and what became of the rows. */
export function trialResult(
  { reply, said, before, after }: Trial,
  known: { exercise: string; highlight: Highlight; models: InspectedModel[] },
): Markup {
  const sent = groupRepeated(said.filter(({ kind }) => kind === 'sql').map(({ text }) => ({ sql: text })));
  const printed = said.filter(({ kind }) => kind === 'printed').map(({ text }) => text);
  const notes = said.filter(({ kind }) => kind === 'note').map(({ text }) => text);
  return markup`${result(reply, known)}
${printed.length > 0 && markup`<h3>Printed</h3><pre>${printed.join('').slice(0, LONGEST)}</pre>`}
<h3>SQL</h3>${sent.length === 0 ? markup`<p class="soft">Nothing was sent.</p>` : sent.slice(0, MOST).map((group) => statementFigure(group, known.highlight))}
${notes.map((note) => markup`<p class="soft">${note}</p>`)}
${after.length > 0 && markup`<h3>Rows, before and after</h3>${rowsBeforeAndAfter(before, after)}`}`;
}

function result(reply: Trial['reply'], known: { exercise: string; models: InspectedModel[] }): Content {
  if (reply.kind !== 'value') {
    const { message, place } = reply;
    const frame = reply.kind === 'threw' ? reply.frame : place && 'frame' in place ? place.frame : undefined;
    const meant = nearMiss(message, known.models);
    return markup`<section class="failure"><h3>${reply.kind === 'threw' ? 'It threw' : 'Your models do not load'}</h3><p>${prose(message.slice(0, LONGEST))}</p>${meant && markup`<p class="note">${prose(meant)}</p>`}${place && placeLink(known.exercise, place)}${frame && markup`<pre class="frame">${frame}</pre>`}</section>`;
  }
  const { value } = reply;
  if (value.kind === 'nothing') return markup`<h3>Result</h3><p class="soft">Nothing, and no error.</p>`;
  if (value.kind === 'rows') return markup`<h3>Result</h3>${grid(value.model, value.columns, value.rows, value.more)}`;
  const promise =
    value.kind === 'promise' &&
    markup`<p class="note">This is a promise, and not yet what it gives: write <code>await</code> before it.</p>`;
  return markup`<h3>Result</h3><pre>${value.text.slice(0, LONGEST)}</pre>${promise}`;
}

const MOST = 30;
const LONGEST = 8_000;
