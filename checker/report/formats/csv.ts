import { stringify } from 'csv-stringify/sync';
import type { ResultsDocument } from '../results.ts';
import { isJudged, sumPoints, toPercent } from './points.ts';

/**
 * A class as a spreadsheet: a row for each student; for each exercise its points, its greatest number of points and its
 * outcome; then the total, which exercises came late, and which were set by hand and why. Work that nobody judged has
 * empty cells instead of points, and so has its total.
 *
 * RFC 4180, with a byte order mark, so that Excel reads it as UTF-8. Text is always quoted, because a spreadsheet may
 * split at semicolons; text that would be a formula gets an apostrophe before it.
 */
export function toCsv({ students }: ResultsDocument): string {
  const exercises = [...new Set(students.flatMap((student) => student.exercises.map(({ exercise }) => exercise)))];
  const head = exercises.sort().flatMap((name) => [name, `${name} max`, `${name} outcome`]);
  const rows = students.map(({ student, exercises: results }) => {
    const cells = exercises.flatMap((name) => {
      const result = results.find(({ exercise }) => exercise === name);
      if (!result) return ['', '', ''];
      return [isJudged(result) ? result.points : '', result.maxPoints, result.outcome];
    });
    const { points, maxPoints, judged } = sumPoints(results);
    const total = [judged ? points : '', maxPoints, judged ? toPercent(points, maxPoints) : ''];
    const late = results.filter((result) => result.late).map(({ exercise }) => exercise);
    const byHand = results.flatMap(({ exercise, override }) => (override ? [`${exercise}: ${override.reason}`] : []));
    return [student, ...cells, ...total, late.join('; '), byHand.join('; ')];
  });
  return stringify([['student', ...head, 'total', 'max', 'percent', 'late', 'set by hand'], ...rows], {
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
    escape_formulas: true,
  });
}
