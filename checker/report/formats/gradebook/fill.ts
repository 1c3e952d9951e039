import type { ResultsDocument } from '../../results.ts';
import { escapeLine } from '../../terminal/escape.ts';
import { sumPoints } from '../points.ts';
import { matchPeople } from './people.ts';
import { withCell, writeSheet } from './sheet.ts';
import type { Template } from './template.ts';

/** A gradebook that is filled in, and what the instructor has to know about it. */
export interface Filled {
  text: string;
  notes: string[];
}

/**
 * Fills in the points of everybody who is found, in the gradebook's own measure: of 16 points, 8 are 5 where 10 is the
 * greatest grade. Work that nobody judged or handed in leaves its cell as it was, because an empty cell and a zero are
 * not the same.
 */
export function fillTemplate(template: Template, { students }: ResultsDocument): Filled {
  const { sheet, kind, column, people } = template;
  const rowsOf = people.flatMap((person, row) => (person ? [{ person, row }] : []));
  const names = students.map(({ student }) => student);
  const matches = matchPeople(
    names,
    rowsOf.map(({ person }) => person),
  );
  const rows = [...sheet.rows];
  const left: Record<'judged' | 'submitted' | 'locked', string[]> = { judged: [], submitted: [], locked: [] };
  const changed: string[] = [];
  const late: string[] = [];
  let filled = 0;
  let measured = true;
  for (const [place, student] of matches.found) {
    const { row: at } = rowsOf[place]!;
    const row = rows[at]!;
    const { exercises } = students[names.indexOf(student)]!;
    const { points, maxPoints, judged, submitted } = sumPoints(exercises);
    const mine = exercises.filter((result) => result.late).map(({ exercise }) => exercise);
    if (mine.length > 0) late.push(`${student} (${mine.join(', ')})`);
    if (!judged) left.judged.push(student);
    else if (!submitted) left.submitted.push(student);
    else if (!kind.mayChange(row, sheet)) left.locked.push(student);
    else {
      const maximum = greatestOf(kind.maximumOf(row, column, sheet));
      measured &&= maximum !== undefined;
      const grade = toGrade(points, maxPoints, maximum);
      const before = row.cells[column]?.trim() ?? '';
      if (before !== '' && numberOf(before) !== numberOf(grade)) changed.push(`${student} ${before} → ${grade}`);
      rows[at] = withCell(row, column, grade, sheet.delimiter);
      filled++;
    }
  }
  const absent = rowsOf
    .filter((_, place) => !matches.found.has(place))
    .map(({ person }) => person.names[0] ?? person.ids[0]!);
  return {
    text: writeSheet({ head: sheet.head, rows }),
    notes: [
      `${kind.name}: filled in ${filled} of ${rowsOf.length} rows of “${escapeLine(sheet.headings[column]!)}”.`,
      ...(measured ? [] : [POINTS_AS_THEY_ARE]),
      ...list('Other grades than before', changed),
      ...list('Not in the gradebook', matches.unknown),
      ...list('More than one row or folder fits, so not filled in', matches.ambiguous),
      ...list('Not judged, so left as it was', left.judged),
      ...list('Nothing handed in, so left as it was', left.submitted),
      ...list('Handed in late; the points are as earned', late),
      ...list('Locked in the gradebook, so left as it was', left.locked),
      ...list('In the gradebook and not in the class, so left as it was', absent),
    ],
  };
}

/** With at most two digits behind the point, or behind the comma where the gradebook writes it so. */
function toGrade(points: number, maxPoints: number, maximum: Greatest | undefined): string {
  const grade = maximum && maxPoints > 0 ? (points / maxPoints) * maximum.value : points;
  const text = String(Math.round(grade * 100) / 100);
  return maximum?.comma ? text.replace('.', ',') : text;
}

interface Greatest {
  value: number;
  comma: boolean;
}

function greatestOf(text: string | undefined): Greatest | undefined {
  const value = numberOf(text ?? '');
  return value > 0 ? { value, comma: text!.includes(',') } : undefined;
}

function numberOf(text: string): number {
  return text.trim() === '' ? NaN : Number(text.replace(',', '.'));
}

function list(label: string, names: string[]): string[] {
  return names.length === 0 ? [] : [`  ${label}: ${names.map(escapeLine).join(', ')}.`];
}

const POINTS_AS_THEY_ARE =
  '  It does not say its greatest grade, so the points are written as they are: see that both have the same.';
