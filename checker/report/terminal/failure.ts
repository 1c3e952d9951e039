import type { CheckResult, Diagnosis, ExerciseResult } from '../../types.ts';
import { escapeLine } from './escape.ts';
import { codeFrame } from './frame.ts';
import type { Sheet } from './sheet.ts';
import { paletteOf, signsOf, type Style } from './style.ts';

/**
 * Explains a failed check below its title: what was tried, expected and found, why that usually is so, and what the
 * database was told.
 */
export function writeFailure(
  sheet: Sheet,
  check: CheckResult,
  style: Style,
  shown: { folder: string; lessons?: string },
): void {
  const { message, expected, actual, diagnosis, sql = [] } = check;
  const block = { indent: INDENT, lines: MOST_LINES };
  if (message) sheet.say(message, { ...block, label: 'Tried:   ' });
  if (expected) sheet.say(expected, { ...block, label: 'Expected:' });
  if (actual) sheet.say(actual, { ...block, label: 'Found:   ' });
  if (diagnosis) writeDiagnosis(sheet, diagnosis, style, { ...shown, indent: INDENT });
  const telling = sql.filter((statement) => !HOUSEKEEPING.test(statement));
  if (telling.length > 0) writeStatements(sheet, telling, style);
  if (message) sheet.gap();
}

/** A place on a line of its own, as editors make it something to click on, with its piece of code where there is one. */
export function writePlace(
  sheet: Sheet,
  place: NonNullable<ExerciseResult['place']> & { indent: number },
  style: Style,
  folder: string,
): void {
  const { file, line, column, frame, indent } = place;
  const at = column === undefined ? `${line}` : `${line}:${column}`;
  sheet.keep(`${escapeLine(`${folder}/${file}`)}:${at}`, { indent, paint: paletteOf(style).cyan });
  if (frame) sheet.keep(codeFrame(frame, style.width - indent - 2), { indent: indent + 2 });
}

/** A named misconception: what it is, where it is, and the paragraph that teaches it. */
export function writeDiagnosis(
  sheet: Sheet,
  diagnosis: Diagnosis,
  style: Style,
  { folder, lessons = 'lessons', indent }: { folder: string; lessons?: string; indent: number },
): void {
  const { message, file, line, lesson } = diagnosis;
  sheet.gap();
  sheet.say(message, { indent, label: 'Probably:', paint: paletteOf(style).yellow });
  if (file) {
    if (line === undefined) sheet.keep(escapeLine(`${folder}/${file}`), { indent, paint: paletteOf(style).cyan });
    else writePlace(sheet, { file, line, indent }, style, folder);
  }
  if (lesson) sheet.keep(`Lesson: ${escapeLine(toLessonPath(lesson, lessons))}`, { indent });
}

/** `02-both-sides#pairs` is a paragraph of `lessons/02-both-sides.md`. */
function toLessonPath(lesson: string, lessons: string): string {
  const [name, anchor] = lesson.split('#');
  return `${lessons}/${name}.md${anchor ? `#${anchor}` : ''}`;
}

function writeStatements(sheet: Sheet, sql: string[], style: Style): void {
  const shown = sql.slice(-MOST_STATEMENTS);
  const before = sql.length - shown.length;
  const { dim } = paletteOf(style);
  sheet.gap();
  sheet.say('SQL that ran:', { indent: INDENT });
  if (before > 0) sheet.say(`${signsOf(style).more} and ${before} before`, { indent: INDENT + 2, paint: dim });
  for (const statement of shown) {
    sheet.say(statement.replace(/\s+/g, ' ').trim(), { indent: INDENT + 2, hang: 2, lines: 3, paint: dim });
  }
}

const INDENT = 4;
const MOST_LINES = 8;
const MOST_STATEMENTS = 6;
/** What Sequelize sends to look around and to keep its list of migrations: not what the learner's code is about. */
const HOUSEKEEPING = /^\s*PRAGMA\b|\b(?:sqlite_master|SequelizeMeta)\b/i;
