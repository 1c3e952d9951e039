import { format } from 'sql-formatter';
import { markup, type Markup } from '../../report/formats/html/markup.ts';
import type { CheckResult } from '../../types.ts';
import type { Highlight } from '../lesson/highlight.ts';
import { groupRepeated, type StatementGroup } from './repeated.ts';
import type { BenchView } from './view.ts';

/** The SQL that the code sent, check by check; what was sent again and again is said. */
export function sqlPanel(view: BenchView): Markup {
  const checks = view.standing.result?.checks ?? [];
  const shown = checks.filter(({ sql = [] }) => telling(sql).length > 0);
  if (shown.length === 0) return EMPTY;
  return markup`${shown.map((check, at) => ofCheck(check, at === 0, view))}`;
}

function ofCheck({ id, title, sql = [] }: CheckResult, open: boolean, view: BenchView): Markup {
  const statements = telling(sql);
  const groups = groupRepeated(statements);
  const shown = groups.slice(-MOST_SHOWN);
  const before = groups.length - shown.length;
  const count = `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`;
  return markup`<details class="fold" data-key="sql-${id}"${open && markup` open`}><summary>${title} <span class="soft">${count}</span></summary><div class="folded">${before > 0 && markup`<p class="soft">… and ${before} before</p>`}${shown.map((group) => statementFigure(group, view.highlight))}</div></details>`;
}

/** One statement, formatted; what was sent again and again with other values says so. */
export function statementFigure({ sql, times }: StatementGroup, highlight: Highlight): Markup {
  const repeated =
    times >= MANY &&
    markup`<p class="note repeated"><b>Sent ${times} times, each for another row.</b> One statement can ask for all of them: use <code>include</code>, or a list in <code>where</code>.</p>`;
  const again = times > 1 && times < MANY && markup`<p class="soft">Sent ${times} times.</p>`;
  return markup`<figure class="code statement"><pre data-copy><code>${highlight(formatted(sql), 'sql')}</code></pre></figure>${repeated}${again}`;
}

/** Formatted where that is possible and worth it; a very long statement is cut. */
function formatted(sql: string): string {
  if (sql.length > LONGEST) return `${sql.slice(0, LONGEST)}\n… and ${sql.length - LONGEST} more characters`;
  try {
    return format(sql, { language: 'sqlite', keywordCase: 'preserve', tabWidth: 2 });
  } catch {
    return sql;
  }
}

/** Without what Sequelize sends to look around and to keep its list of migrations. */
function telling(sql: string[]): string[] {
  return sql.filter((one) => !HOUSEKEEPING.test(one.slice(0, 2_000)));
}

const EMPTY = markup`<p class="soft">Here stands the SQL of the checks that did not pass. There is none now.</p>`;
const HOUSEKEEPING = /^\s*PRAGMA\b|\b(?:sqlite_master|SequelizeMeta)\b/i;
const MOST_SHOWN = 20;
const MANY = 3;
const LONGEST = 4_000;
