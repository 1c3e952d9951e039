import { Problem } from '../../../errors.ts';
import type { GradebookKind } from './kinds.ts';
import { matchPeople, type Person } from './people.ts';
import { readSheet, type Sheet } from './sheet.ts';

/** A gradebook that an instructor exported, ready to be filled in: one column of it, and nothing else. */
export interface Template {
  kind: GradebookKind;
  sheet: Sheet;
  column: number;
  /** For each row who it is about, if it is about somebody. */
  people: (Person | undefined)[];
}

/** What is known before the class is graded. */
export interface ClassNames {
  students: string[];
  exercises: string[];
}

/**
 * Opens a template, and makes sure before the class is graded that it can be filled in.
 *
 * @param what the file, for messages
 * @param wanted the heading of the column, where the person gave one
 * @throws Problem `usage` when nobody could say which column or whose row it would be
 */
export function openTemplate(
  bytes: Uint8Array,
  what: string,
  kind: GradebookKind,
  { students, exercises }: ClassNames,
  wanted?: string,
): Template {
  const sheet = readSheet(bytes, what);
  if (!kind.identified.some((name) => sheet.headings.includes(name))) {
    throw new Problem('usage', `${what} has none of the columns ${kind.identified.join(', ')}.`, {
      next: `Export the gradebook from ${kind.name}, in English, and give it as it is.`,
    });
  }
  const people = sheet.rows.map((row) => kind.personOf(row, sheet));
  const column = chooseColumn(sheet, what, kind, exercises, wanted);
  const known = people.filter((person) => person !== undefined);
  if (matchPeople(students, known).found.size === 0) {
    throw new Problem('usage', `None of the ${students.length} students is in ${what}.`, {
      next: `Folders are found by an id, an address or a name, such as those in it: ${known[0]?.ids[0] ?? 'none'}.`,
    });
  }
  return { kind, sheet, column, people };
}

function chooseColumn(
  sheet: Sheet,
  what: string,
  { name, gradeColumns }: GradebookKind,
  exercises: string[],
  wanted: string | undefined,
): number {
  const columns = gradeColumns(sheet);
  const [exercise] = exercises;
  const fits = wanted === undefined ? columns : columns.filter((column) => isCalled(sheet.headings[column]!, wanted));
  if (fits.length === 1) return fits[0]!;
  const about = fits.filter((column) => exercises.length === 1 && isAbout(sheet.headings[column]!, exercise!));
  if (wanted === undefined && about.length === 1) return about[0]!;
  const all = columns.map((column) => `“${sheet.headings[column]}”`);
  const next =
    all.length === 0
      ? `Make the assignment in ${name} and export again.`
      : `Its columns for grades are ${all.join(', ')}: give one with --column.`;
  const sentence =
    wanted === undefined
      ? `${what} does not say which column the points belong into.`
      : `${what} has ${fits.length === 0 ? 'no column for grades' : 'several columns'} called “${wanted}”.`;
  throw new Problem('usage', sentence, { next });
}

/** Without what the platform adds: `Assignment: Favorites (Real)` and `Favorites (991)` are called `Favorites`. */
function isCalled(heading: string, wanted: string): boolean {
  const bare = heading.replace(/\s*\((?:\d+|real)\)$/i, '');
  return [heading, bare, bare.replace(/^[^:]+:\s*/, '')].some((one) => fold(one) === fold(wanted));
}

function isAbout(heading: string, exercise: string): boolean {
  const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  return words(heading).includes(words(exercise.replace(/^\d+-/, '')));
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
