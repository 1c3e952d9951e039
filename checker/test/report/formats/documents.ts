import { toDocument, type ResultsDocument, type StudentResults } from '../../../report/results.ts';
import type { ExerciseResult, MadeTables } from '../../../types.ts';
import { check, oneSided, result } from '../terminal/results.ts';

/** A results document of these students. */
export function documentOf(...students: StudentResults[]): ResultsDocument {
  return toDocument(students, { course: { version: '1.0.0', hash: 'abc' }, isolation: 'basic', database: 'sqlite' });
}

/** The document of one submission. */
export function submissionOf(...exercises: ExerciseResult[]): ResultsDocument {
  return documentOf({ student: 'you', exercises });
}

/** Text that wants to be more than text wherever it is put. */
export const HOSTILE =
  "=cmd|'/c calc'!A1,\"; <script>alert(1)</script> ]]> <!-- & &amp; \u0000\u001B[31m\u202E\uFFFF\n::error::x\r";

/** One outcome after another, each as the checker makes it. */
export function passed(exercise = '05-lifeguard-beaches'): ExerciseResult {
  return result({
    exercise,
    checks: [check('All migrations run'), check('Links both ways', { maxPoints: 2, points: 2 })],
  });
}

export function failed(exercise = '05-lifeguard-beaches'): ExerciseResult {
  return { ...oneSided(), exercise };
}

export function notReached(outcome: ExerciseResult['outcome'], exercise = '05-lifeguard-beaches'): ExerciseResult {
  const checks = ['All migrations run', 'Links both ways'].map((title) => check(title, { outcome: 'not-reached' }));
  return result({ exercise, outcome, checks });
}

/** A pass as it is where pages are made: with a question, and with tables. */
export function talkedAbout(exercise = '05-lifeguard-beaches'): ExerciseResult {
  const [file, line] = ['models/lifeguard.ts', 7];
  const question = { id: 'one-side', ask: 'What does `through` say?', answer: 'The join table.', file, line };
  return { ...passed(exercise), question, tables: tablesOf('Lifeguards') };
}

/** A table and one that belongs to it. */
function tablesOf(name: string): MadeTables {
  const id = { name: 'id', notNull: true, primaryKey: 1 };
  const key = { column: 'BeachId', table: 'Beaches', references: 'id', onDelete: 'CASCADE' };
  const columns = [id, { name: 'BeachId', notNull: true, primaryKey: 0 }];
  return {
    by: 'migrations',
    more: 0,
    tables: [
      { name: 'Beaches', columns: [id], foreignKeys: [], uniques: [] },
      { name, columns, foreignKeys: [key], uniques: [] },
    ],
  };
}

/** A failed check whose every text is hostile. */
export function hostile(): ExerciseResult {
  const diagnosis = {
    id: 'one-sided',
    message: HOSTILE,
    file: `models/${HOSTILE}.ts`,
    line: 3,
    lesson: '02-both-sides#pairs',
  };
  const texts = { message: HOSTILE, expected: HOSTILE, actual: HOSTILE, sql: [HOSTILE], diagnosis };
  const question = { id: 'one-side', ask: HOSTILE, answer: HOSTILE, file: HOSTILE, line: 1 };
  const checks = [check(HOSTILE, { ...texts, outcome: 'failed' })];
  return { ...result({ outcome: 'failed', checks, output: HOSTILE }), question, tables: tablesOf(HOSTILE) };
}
