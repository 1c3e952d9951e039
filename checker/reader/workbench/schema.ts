import { markup, prose, type Content, type Markup } from '../../report/formats/html/markup.ts';
import type { Drift, InspectionReport } from '../../types.ts';
import { draw } from '../picture/draw.ts';
import { pictureOfBoth, pictureOfTables } from '../picture/from-tables.ts';
import { inWords } from '../picture/in-words.ts';
import type { SchemaPicture } from '../picture/schema-picture.ts';
import { placeLink } from './places.ts';
import type { BenchView } from './view.ts';

/** The tables that the learner's migrations made, and where the models say something else. */
export function schemaPanel(view: BenchView): Markup {
  const { report, target } = view;
  if (!report)
    return markup`<p class="soft">The models and tables of this exercise are being looked at, or cannot be.</p>`;
  if (report.problem)
    return markup`<p class="note">The models do not load, so there is nothing to draw. ${prose(report.problem.message)}</p>`;
  const drift = unwanted(report, target);
  const missing = drift === report.drift ? [] : report.drift.filter(isMissingTable).map(({ table }) => table);
  return markup`<p>${origin(report, missing)}</p>${pictureFigure(pictureFor(report, missing.length > 0), marksOf(drift))}${drifts(report, drift, view)}${skipped(report)}<details class="fold needs-script" data-key="target" data-load="/target/${view.lesson.name}"><summary>Show what it should become</summary><div class="folded"></div></details>`;
}

/** Where the solution leaves a table to `sync` too, that is how the exercise is meant. */
function unwanted({ drift }: InspectionReport, target: InspectionReport | undefined): Drift[] {
  return target?.drift.some(isMissingTable) ? drift.filter((one) => !isMissingTable(one)) : drift;
}

function isMissingTable({ kind }: Drift): boolean {
  return kind === 'table-missing';
}

function origin({ tables, found }: InspectionReport, missing: string[]): Markup {
  if (tables.length === 0)
    return markup`The tables as <code>sync</code> makes them of your models; there are no migrations.`;
  const count = found.migrations.length;
  const made = count === 1 ? 'The database that the migration makes' : `The database that the ${count} migrations make`;
  if (missing.length === 0) return markup`${made}.`;
  return markup`${made}, and what <code>sync</code> makes of your models: ${missing.join(', ')}.`;
}

function pictureFor({ tables, models }: InspectionReport, bySync: boolean): SchemaPicture {
  return tables.length === 0 || bySync ? pictureOfBoth(tables, models) : pictureOfTables(tables);
}

/** A picture with its words; columns in `marked` differ from what the models say. */
export function pictureFigure(picture: SchemaPicture, marked: Set<string> = new Set()): Markup {
  const name = `Tables: ${picture.tables.map((table) => table.name).join(', ')}. The words are below.`;
  const words = inWords(picture).map((line) => markup`<li>${line}</li>`);
  return markup`<figure class="picture"><div class="scroll">${draw(picture, name, marked)}</div><details class="words" data-key="words"><summary>The picture in words</summary><ul>${words}</ul></details></figure>`;
}

/** The tables of the solution. */
export function targetFigure(report: InspectionReport | undefined): Markup {
  if (!report || report.problem)
    return markup`<p>The solution cannot be looked at just now. Try again in a moment.</p>`;
  return pictureFigure(pictureFor(report, report.drift.some(isMissingTable)));
}

function marksOf(drift: Drift[]): Set<string> {
  return new Set(drift.map(({ table, column }) => (column === undefined ? table : `${table}.${column}`)));
}

function drifts({ models, tables, notCompared }: InspectionReport, drift: Drift[], view: BenchView): Content {
  if (notCompared && tables.length > 0) return markup`<p class="soft">${prose(notCompared)}</p>`;
  if (tables.length === 0 || models.length === 0) return undefined;
  if (drift.length === 0) return markup`<p class="note passed">Your models and your tables agree.</p>`;
  return markup`<h3>Where models and tables differ</h3><ul class="drift">${drift.slice(0, MOST).map((one) => difference(one, view))}</ul>`;
}

function difference({ message, breaks, file, line }: Drift, { lesson }: BenchView): Markup {
  const place = file !== undefined && placeLink(lesson.name, { file, ...(line !== undefined && { line }) });
  return markup`<li class="note${breaks ? ' breaks' : ' broken'}"><b>${breaks ? 'Breaks:' : 'Differs:'}</b> ${prose(message)} ${place}</li>`;
}

function skipped({ skipped: all }: InspectionReport): Content {
  return all.map(({ message }) => markup`<p class="note broken">${prose(message)}</p>`);
}

const MOST = 20;
