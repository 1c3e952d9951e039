import { format } from 'sql-formatter';
import { markup, prose, type Markup } from '../../report/formats/html/markup.ts';
import type { Highlight } from '../lesson/highlight.ts';
import { MANY, type StatementGroup } from './repeated.ts';

/** One statement, formatted; what was sent again and again with other values says so. */
export function statementFigure({ sql, times, durationMs, error }: StatementGroup, highlight: Highlight): Markup {
  const isQuery = /^\s*(?:Executing \([^)]*\): )?SELECT\b/i.test(sql.slice(0, 100));
  const advice = isQuery
    ? markup` One statement can ask for all of them: use <code>include</code>, or a list in <code>where</code>.`
    : undefined;
  const repeated =
    times >= MANY && markup`<p class="note repeated"><b>Sent ${times} times, each with other values.</b>${advice}</p>`;
  const again = times > 1 && times < MANY && markup`<span>Sent ${times} times.</span>`;
  const took = durationMs !== undefined && markup`<span>${duration(durationMs)}</span>`;
  const facts = (again || took) && markup`<p class="soft took">${again} ${took}</p>`;
  const refused =
    error !== undefined &&
    markup`<p class="note broken"><b>The database refused it:</b> ${prose(error.slice(0, 1_000))}</p>`;
  return markup`<figure class="code statement"><pre data-copy><code>${highlight(formatted(sql), 'sql')}</code></pre></figure>${facts}${refused}${repeated}`;
}

/** Milliseconds, with as many digits as say something. */
export function duration(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
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

const LONGEST = 4_000;
