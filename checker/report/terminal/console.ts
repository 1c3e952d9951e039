import type { Diagnosis, ExerciseResult, Place } from '../../types.ts';
import { codeFrame } from './frame.ts';
import { escapeText } from './escape.ts';
import { writeDiagnosis, writePlace } from './failure.ts';
import { renderGrid } from './grid.ts';
import { createSheet } from './sheet.ts';
import { paletteOf, signsOf, type Style } from './style.ts';

/** Rows that are shown as a table. */
export interface Rows {
  columns: string[];
  rows: string[][];
  /** How many there are besides. */
  more: number;
}

/** One statement that went to the database: quieter than what the person asked for. */
export function renderSql(text: string, style: Style): string {
  const sheet = createSheet(style);
  sheet.say(style.plain ? `SQL: ${text}` : text, { hang: 2, paint: paletteOf(style).dim });
  return sheet.toString();
}

/** What a line printed, or gave. */
export function renderText(text: string): string {
  return escapeText(text.replace(/\n$/, ''));
}

/** A sentence of ours beside the answer. */
export function renderNote(text: string, style: Style): string {
  const sheet = createSheet(style);
  sheet.say(text, { paint: paletteOf(style).yellow });
  return sheet.toString();
}

/** Rows of a model or a table, and how many are left out. */
export function renderRows({ columns, rows, more }: Rows, style: Style): string {
  const grid = rows.length > 0 ? renderGrid(columns, rows, style) : `(no rows; ${columns.join(', ')})`;
  return more > 0 ? `${grid}\n${signsOf(style).more} and ${more} more` : grid;
}

/** What a line threw: the words, and where in the learner's files or in the line. */
export function renderThrown(
  { message, place, frame }: { message: string; place?: Place; frame?: string },
  style: Style,
  folder: string,
): string {
  const sheet = createSheet(style);
  sheet.say(message, { lines: 8, hang: 2, paint: paletteOf(style).red });
  if (place) writePlace(sheet, { ...place, indent: 2 }, style, folder);
  if (frame) sheet.keep(codeFrame(frame, style.width - 2), { indent: 2 });
  return sheet.toString();
}

/** Why a folder does not load, as its verdict would say it. */
export function renderNotLoaded(
  found: { message: string; place?: ExerciseResult['place']; diagnosis?: Diagnosis },
  style: Style,
  folder: string,
): string {
  const sheet = createSheet(style);
  sheet.say(found.message, { lines: 12, paint: paletteOf(style).red });
  if (found.place) writePlace(sheet, { ...found.place, indent: 2 }, style, folder);
  if (found.diagnosis) writeDiagnosis(sheet, found.diagnosis, style, { folder, indent: 2 });
  return sheet.toString();
}
