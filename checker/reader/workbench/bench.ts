import { markup, type Markup } from '../../report/formats/html/markup.ts';
import type { CheckOutcome } from '../../types.ts';
import { checksPanel } from './checks.ts';
import { associationsPanel } from './associations.ts';
import { announcement } from './say.ts';
import { schemaPanel } from './schema.ts';
import { solutionPanel } from './solution.ts';
import { sqlPanel } from './sql.ts';
import { status } from './status.ts';
import { tryPanel } from './trial.ts';
import type { BenchView } from './view.ts';

/** The workbench as a page is sent it after a change: its parts, and what is to be said aloud. */
export interface BenchNews {
  serial: number;
  parts: Record<string, string>;
  say: string;
  /** What stands beside the lines of the acceptance list. */
  marks: Record<string, CheckOutcome>;
}

/** The workbench in a page that is opened: it says the same with and without script. */
export async function bench(view: BenchView): Promise<Markup> {
  // What somebody writes there is never replaced.
  const panels = [...(await panelsOf(view)), { id: 'try', title: 'Try it', body: tryPanel(view) }];
  const tab = ({ id, title }: Panel): Markup =>
    markup`<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}">${title}</button>`;
  const panel = ({ id, title, body }: Panel): Markup =>
    markup`<section class="panel" id="panel-${id}" data-panel="${id}" aria-labelledby="tab-${id}"><h2 class="panel-title">${title}</h2><div data-part="${id}">${body}</div></section>`;
  return markup`<aside class="bench" id="workbench" aria-label="Workbench" tabindex="-1" data-serial="${view.standing.serial}">
<div class="bench-status" data-part="status">${status(view)}</div>
<noscript><p class="note">Without script this page stays as it is: load it again after you have saved.</p></noscript>
<div class="tabs needs-script" role="tablist" aria-label="Workbench">${panels.map(tab)}</div>
<div class="panels">${panels.map(panel)}</div>
</aside>
<nav class="to-bench" aria-label="Go to the workbench"><a class="bench-bar" href="#workbench" data-part="bar">${status(view)}</a></nav>`;
}

/** The same, for a page that is open. */
export async function benchNews(view: BenchView): Promise<BenchNews> {
  const panels = await panelsOf(view);
  const head = status(view).text;
  const parts = Object.fromEntries(panels.map(({ id, body }) => [id, body.text]));
  const checks = view.standing.result?.checks ?? [];
  return {
    serial: view.standing.serial,
    parts: { status: head, bar: head, ...parts },
    say: announcement(view.standing),
    marks: Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome])),
  };
}

interface Panel {
  id: string;
  title: string;
  body: Markup;
}

async function panelsOf(view: BenchView): Promise<Panel[]> {
  return [
    { id: 'checks', title: 'Checks', body: checksPanel(view) },
    { id: 'sql', title: 'SQL', body: sqlPanel(view) },
    { id: 'schema', title: 'Schema', body: schemaPanel(view) },
    { id: 'models', title: 'Models', body: associationsPanel(view) },
    { id: 'solution', title: 'Solution', body: await solutionPanel(view) },
  ];
}
