import { createHash } from 'node:crypto';
import { markup, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { CheckResult, CheckStep } from '../../types.ts';
import { groupRepeated, MANY } from './repeated.ts';
import { duration, statementFigure } from './statement.ts';
import { telling } from './telling.ts';
import type { BenchView } from './view.ts';

/** The SQL that the code sent, check by check; what was sent again and again is said. */
export function sqlPanel(view: BenchView): Markup {
  const checks = view.standing.result?.checks ?? [];
  const failed = checks.find(({ sql = [] }) => fromTexts(sql).length > 0);
  const noted = checks.filter(({ steps = [] }) => steps.some(({ statements }) => telling(statements).length > 0));
  if (!failed && noted.length === 0) return EMPTY;
  return markup`${failed && ofFailed(failed, view)}${noted.length > 0 && markup`<h3 class="needs-script">What each check made your code send</h3>`}${noted.map((check) => ofCheck(check, view))}`;
}

/** What was sent where it failed stands in the page; it is looked for first. */
function ofFailed({ id, title, sql = [] }: CheckResult, view: BenchView): Markup {
  const statements = fromTexts(sql);
  const groups = groupRepeated(statements);
  const shown = groups.slice(-MOST_SHOWN);
  const before = groups.length - shown.length;
  return markup`<details class="fold" data-key="sql-${id}" open><summary>Where it failed: ${title} <span class="soft">${counted(statements.length)}</span></summary><div class="folded">${before > 0 && markup`<p class="soft">… and ${before} before</p>`}${shown.map((group) => statementFigure(group, view.highlight))}</div></details>`;
}

/** Loaded when it is opened: nobody reads all of it, and it is much. */
function ofCheck({ id, title, steps = [] }: CheckResult, { lesson }: BenchView): Markup {
  const statements = steps.flatMap((step) => telling(step.statements));
  const took = statements.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const from = `/steps/${lesson.name}/${encodeURIComponent(id)}?${versionOf(steps)}`;
  return markup`<details class="fold needs-script" data-key="steps-${id}" data-load="${from}"><summary>${title} <span class="soft">${counted(statements.length)}, ${duration(took)}${mostRepeated(steps)}</span></summary><div class="folded"></div></details>`;
}

function mostRepeated(steps: CheckStep[]): Content {
  const groups = steps.flatMap(({ statements }) => groupRepeated(telling(statements)));
  const most = Math.max(...groups.map(({ times }) => times));
  return most >= MANY && markup`, <b>one of them ${most} times</b>`;
}

/** Another one for other steps, so that what is open is loaded anew. */
function versionOf(steps: CheckStep[]): string {
  return createHash('sha256').update(JSON.stringify(steps)).digest('hex').slice(0, 12);
}

function fromTexts(sql: string[]): { sql: string }[] {
  return telling(sql.map((one) => ({ sql: one })));
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'statement' : 'statements'}`;
}

const EMPTY = markup`<p class="soft">Here stands the SQL that your code sends. Save a file to have it checked.</p>`;
const MOST_SHOWN = 20;
