import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { toCsv } from '../../../report/formats/csv.ts';
import type { ResultsDocument } from '../../../report/results.ts';
import { documentOf, failed, HOSTILE, notReached, passed } from './documents.ts';

function read(document: ResultsDocument): Record<string, string>[] {
  return parse(toCsv(document), { bom: true, columns: true });
}

test('a class becomes a row for each student, with points, greatest points and outcome of each exercise', () => {
  const rows = read(
    documentOf(
      { student: 'ada', exercises: [passed('01-favorites'), failed()] },
      { student: 'ben', exercises: [notReached('not-submitted', '01-favorites'), passed()] },
    ),
  );
  expect(rows).toEqual([
    {
      student: 'ada',
      '01-favorites': '3',
      '01-favorites max': '3',
      '01-favorites outcome': 'passed',
      '05-lifeguard-beaches': '1',
      '05-lifeguard-beaches max': '5',
      '05-lifeguard-beaches outcome': 'failed',
      total: '4',
      max: '8',
      percent: '50',
      late: '',
      'set by hand': '',
    },
    expect.objectContaining({ student: 'ben', '01-favorites outcome': 'not-submitted', total: '3', percent: '60' }),
  ]);
});

test('work that nobody judged has no points and no total, which would look like a grade', () => {
  const [row] = read(documentOf({ student: 'ada', exercises: [notReached('not-graded', '01-favorites'), passed()] }));
  expect(row).toMatchObject({ '01-favorites': '', '01-favorites outcome': 'not-graded', total: '', percent: '' });
});

test('lines end as RFC 4180 wants it, and a byte order mark tells Excel that it is UTF-8', () => {
  const text = toCsv(documentOf({ student: 'Zoë', exercises: [passed()] }));
  expect(text.startsWith('\uFEFF"student",')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', HOSTILE])(
  'the name %j is text to a spreadsheet and to a parser',
  (student) => {
    const [row] = read(documentOf({ student, exercises: [passed()] }));
    expect(row!.student).toBe(`'${student}`);
  },
);

test.each(['a,b', 'a;=1', 'say "ada"', 'two\nlines', ' ada ', 'naïve 🏖'])(
  'the name %j comes back as it was',
  (student) => {
    const [row] = read(documentOf({ student, exercises: [passed()] }));
    expect(row!.student).toBe(student);
  },
);

test('a thousand students are a thousand rows', () => {
  const students = Array.from({ length: 1_000 }, (_, index) => ({
    student: `student ${index}`,
    exercises: [passed()],
  }));
  expect(read(documentOf(...students))).toHaveLength(1_000);
});
