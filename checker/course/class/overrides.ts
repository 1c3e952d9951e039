import { z } from 'zod';
import { Problem } from '../../errors.ts';
import { readGiven } from './read-given.ts';
import { readTable } from './table.ts';

/** Points that an instructor gives by hand. */
export interface Override {
  student: string;
  exercise: string;
  points: number;
  reason: string;
}

/**
 * Reads the points that were set by hand, from a CSV file with the columns `student`, `exercise`, `points` and `reason`,
 * or from a JSON list of such objects. The file is only read, so that it holds through every grading anew.
 *
 * @throws Problem `usage` that says what is wrong with it
 */
export async function readOverrides(file: string): Promise<Override[]> {
  const text = await readGiven(file, '--overrides');
  const given = /^\uFEFF?\s*\[/.test(text) ? fromJson(text, file) : fromTable(text, file);
  const problems: string[] = [];
  const known = new Set<string>();
  const overrides = given.flatMap(({ where, value }): Override[] => {
    const read = Entry.safeParse(value);
    if (!read.success) {
      problems.push(
        `${where}: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join(', ')}`,
      );
      return [];
    }
    const key = `${read.data.student}\0${read.data.exercise}`.toLowerCase();
    if (known.has(key)) problems.push(`${where}: ${read.data.student} has points for ${read.data.exercise} already`);
    known.add(key);
    return [read.data];
  });
  if (problems.length === 0) return overrides;
  throw new Problem('usage', `${file} cannot be used: ${problems.join('; ')}.`, {
    next: 'Correct it, and try again. Nothing was graded.',
  });
}

interface Given {
  where: string;
  value: unknown;
}

function fromTable(text: string, file: string): Given[] {
  const rows = readTable(text, file, HEADINGS, Object.keys(HEADINGS));
  return rows.map(({ line, cells }) => ({
    where: `line ${line}`,
    value: { ...cells, points: Number(cells['points']?.replace(',', '.') ?? Number.NaN) },
  }));
}

function fromJson(text: string, file: string): Given[] {
  try {
    const list = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown[];
    return list.map((value, index) => ({ where: `entry ${index + 1}`, value }));
  } catch (cause) {
    throw new Problem('usage', `${file} is no JSON that can be read.`, { next: 'Correct it, and try again.', cause });
  }
}

const words = z.string('is missing').trim().min(1, 'is missing');
const Entry = z.object({
  student: words,
  exercise: words,
  points: z.number('is no number').min(0, 'is less than nothing'),
  reason: words,
});
const HEADINGS = { student: ['id', 'name'], exercise: ['lesson'], points: ['score'], reason: ['why', 'comment'] };
