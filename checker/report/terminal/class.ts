import { OUTCOMES, type ExerciseResult, type Outcome } from '../../types.ts';
import { OUTCOME_WORDS } from '../outcomes.ts';
import type { StudentResults } from '../results.ts';
import { escapeLine } from './escape.ts';
import { createSheet, type Piece, type Sheet } from './sheet.ts';
import { paintOf, paletteOf, signsOf, type Style } from './style.ts';
import { columnsOf, cut, pad } from './wrap.ts';

/**
 * A class at a glance: a row for each student, a column for each exercise, and below what needs the instructor's eye.
 *
 * @param students in the order they are to be listed
 * @returns lines without a line feed at the end
 */
export function renderClass(students: StudentResults[], style: Style): string {
  const sheet = createSheet(style);
  const exercises = students.flatMap((student) => student.exercises.map(({ exercise }) => exercise));
  const heads = toHeads([...new Set(exercises)].sort());
  const table = toTable(students, heads, style);
  if (style.plain || widthOf(table) > style.width) writeLines(sheet, students, heads);
  else for (const row of table) sheet.row(row);
  sheet.gap();
  writeTrouble(sheet, students, style);
  writeLegend(sheet, students);
  sheet.say(toTotal(students, heads.size));
  return sheet.toString();
}

/** Heads and cells, each column as wide as its widest. */
function toTable(students: StudentResults[], heads: Heads, style: Style): Piece[][] {
  const { bold } = paletteOf(style);
  const rows: Piece[][] = [
    ['student', ...heads.values(), 'total'].map((text) => ({ text, paint: bold })),
    ...students.map(({ student, exercises: results }) => [
      { text: cut(escapeLine(student), NAME_COLUMNS, signsOf(style).more) },
      ...[...heads.keys()].map((name) => toCell(name, results, style)),
      { text: toPoints(results) },
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column]!.text))));
  // No spaces at the end of a line.
  widths.pop();
  return rows.map((row) => row.map((piece, column) => ({ ...piece, text: pad(piece.text, widths[column] ?? 0) })));
}

/** `05` is enough, as long as no two exercises share their number. */
function toHeads(exercises: string[]): Heads {
  const numbers = exercises.map((name) => /^\d+(?=-)/.exec(name)?.[0] ?? name);
  const heads = new Set(numbers).size === exercises.length ? numbers : exercises;
  return new Map(exercises.map((name, index) => [name, heads[index]!]));
}

function toCell(name: string, results: ExerciseResult[], style: Style): Piece {
  const result = results.find(({ exercise }) => exercise === name);
  if (!result) return { text: signsOf(style).skipped, paint: paletteOf(style).dim };
  return { text: toShort(result), paint: paintOf(result.outcome, style) };
}

/** Points of work that was not judged would look like a grade. */
function toShort({ outcome, points, maxPoints, late }: ExerciseResult): string {
  const { short } = OUTCOME_WORDS[outcome];
  const what = WITHOUT_POINTS.has(outcome) ? short : `${short} ${points}/${maxPoints}`;
  return late ? `${what} late` : what;
}

function toPoints(results: ExerciseResult[]): string {
  const points = results.reduce((sum, result) => sum + result.points, 0);
  const open = results.some(({ outcome }) => WITHOUT_VERDICT.has(outcome)) ? '?' : '';
  return `${points}/${results.reduce((sum, result) => sum + result.maxPoints, 0)}${open}`;
}

function widthOf(table: Piece[][]): number {
  return table[0]!.reduce((sum, { text }) => sum + columnsOf(text) + 2, -2);
}

/** Where a table has no room, or would be read aloud. */
function writeLines(sheet: Sheet, students: StudentResults[], heads: Heads): void {
  for (const { student, exercises } of students) {
    const cells = exercises.map((result) => `${heads.get(result.exercise)!} ${toShort(result)}`);
    sheet.say(`${escapeLine(student)} ${toPoints(exercises)}: ${cells.join(', ')}`, { hang: 2 });
  }
}

/** Work that nobody judged must not look like a zero. */
function writeTrouble(sheet: Sheet, students: StudentResults[], style: Style): void {
  for (const { student, exercises } of students) {
    for (const { exercise, outcome, message } of exercises.filter((result) => WITHOUT_VERDICT.has(result.outcome))) {
      const { label, instructor } = OUTCOME_WORDS[outcome];
      const what = `${escapeLine(student)}, ${exercise}: ${label}. ${message ?? ''}`.trim();
      sheet.say(`${what} ${instructor}`, { hang: 2, paint: paintOf(outcome, style) });
    }
  }
  sheet.gap();
}

/** Only the words that stand above and do not say by themselves what they mean. */
function writeLegend(sheet: Sheet, students: StudentResults[]): void {
  const seen = new Set(students.flatMap(({ exercises }) => exercises.map(({ outcome }) => outcome)));
  const words = OUTCOMES.filter((outcome) => seen.has(outcome) && OUTCOME_WORDS[outcome].short !== outcome);
  if (words.length === 0) return;
  const meanings = words.map((outcome) => `${OUTCOME_WORDS[outcome].short} = ${OUTCOME_WORDS[outcome].label}`);
  sheet.say(meanings.join(', '), { label: 'Words:' });
  sheet.gap();
}

function toTotal(students: StudentResults[], count: number): string {
  const passing = students.filter(
    ({ exercises }) => exercises.length === count && exercises.every(({ outcome }) => outcome === 'passed'),
  ).length;
  const people = students.length === 1 ? '1 student' : `${students.length} students`;
  return `${people}; ${passing} passed everything.`;
}

/** Exercises with what stands above their column. */
type Heads = Map<string, string>;

const NAME_COLUMNS = 24;
const WITHOUT_VERDICT = new Set<Outcome>(['not-graded', 'grader-error']);
const WITHOUT_POINTS = new Set<Outcome>(['not-graded', 'grader-error', 'not-submitted', 'not-started']);
