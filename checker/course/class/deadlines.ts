import { Problem } from '../../errors.ts';
import type { Lesson } from '../../types.ts';
import { findLesson } from '../find.ts';
import { readTime } from './read-time.ts';
import { readGiven } from './read-given.ts';
import { readTable, type Row } from './table.ts';

/** A line of the instructor's: for whom and what, until when, and when it was handed in. Empty means all. */
export interface DeadlineRow {
  student?: string;
  exercise?: string;
  deadline?: Date;
  submitted?: Date;
}

/** What the instructor says of deadlines. */
export interface Deadlines {
  rows: DeadlineRow[];
  /** What the instructor should know, a sentence each. */
  notices: string[];
}

/**
 * Reads deadlines from a CSV file with the column `deadline`, and `exercise`, `student` and `submitted` where wanted. A
 * deadline of one student is an extension. Nothing that a student could have written is asked: no time of a file, no
 * list inside of what was handed in.
 *
 * @throws Problem `usage` that names everything that is wrong with it
 */
export async function readDeadlines(file: string, lessons: Lesson[]): Promise<Deadlines> {
  const rows = readTable(await readGiven(file, '--deadlines'), file, HEADINGS, ['deadline']);
  const problems: string[] = [];
  const seen = new Set<string>();
  let local = false;
  const read = rows.map(({ line, cells }): DeadlineRow => {
    const timeOf = (column: 'deadline' | 'submitted'): Date | undefined => {
      const text = cells[column];
      const written = text === undefined ? undefined : readTime(text);
      if (text !== undefined && (!written || (written.day && column === 'submitted'))) {
        problems.push(`line ${line}: "${text}" is no time such as 2026-03-01 23:59 +01:00`);
      }
      local ||= written?.local ?? false;
      return written?.time;
    };
    const { student } = cells;
    const exercise = nameOf(cells, lessons, (problem) => problems.push(`line ${line}: ${problem}`));
    const row = { student, exercise, deadline: timeOf('deadline'), submitted: timeOf('submitted') };
    if (cells['deadline'] === undefined && cells['submitted'] === undefined) problems.push(`line ${line} has no time`);
    if (cells['submitted'] !== undefined && student === undefined) problems.push(`line ${line}: submitted by whom?`);
    for (const column of ['deadline', 'submitted'] as const) {
      const key = JSON.stringify([column, student?.toLowerCase(), exercise]);
      if (row[column] && seen.has(key)) problems.push(`line ${line} says another ${column} than a line before it`);
      if (row[column]) seen.add(key);
    }
    return row;
  });
  if (!rows.some(({ cells }) => cells['deadline'] !== undefined)) problems.push('there is no deadline in it');
  if (problems.length > 0) {
    throw new Problem('usage', `${file} cannot be used: ${problems.join('; ')}.`, {
      next: 'Correct it, and try again. Nothing was graded.',
    });
  }
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { rows: read, notices: local ? [`Times without a zone in ${file} are read as those of ${zone}.`] : [] };
}

function nameOf({ exercise }: Row['cells'], lessons: Lesson[], refuse: (why: string) => void): string | undefined {
  if (exercise === undefined || exercise === '*') return undefined;
  try {
    return findLesson(lessons, exercise).name;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    refuse(`there is no exercise "${exercise}"`);
    return undefined;
  }
}

const HEADINGS = {
  exercise: ['lesson', 'assignment'],
  deadline: ['due', 'due date', 'until'],
  student: ['id', 'name'],
  submitted: ['handed in', 'submitted at', 'submission time', 'last modified (submission)'],
};
