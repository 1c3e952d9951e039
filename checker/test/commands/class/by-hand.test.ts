import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withOverrides } from '../../../commands/class/with-overrides.ts';
import { ResultsDocument } from '../../../report/results.ts';
import { passed } from '../../report/formats/documents.ts';
import { openWorkbook, type Ended, type Workbook } from '../../workbook.ts';

const EXERCISE = '02-both-sides';
const REASON = 'We talked; it is <right> = "done"';
const GRADE = 'check class=class json csv=points.csv html=pages junit=junit.xml canvas=grades.csv seed=5'.split(' ');
const INSTRUCTOR = ['overrides=by-hand.csv', 'deadlines=deadlines.csv'];

let workbook: Workbook;
beforeAll(() => {
  workbook = openWorkbook({ here: true });
  hand('ada', 'solutions');
  hand('ben', 'exercises');
  workbook.write('by-hand.csv', `student;exercise;points;reason\nBEN;02;4,5;"${REASON.replaceAll('"', '""')}"\n`);
  workbook.write(
    'deadlines.csv',
    'deadline,student,submitted\n2026-03-01 12:00Z,,\n,ada,2026-03-01 11:00Z\n,ben,2026-03-01 14:00Z\n',
  );
  workbook.write('grades.csv', 'Student,ID,SIS Login ID,Section,Both sides (7)\nA,1,ada,,\nB,2,ben,,\n');
});
afterAll(() => workbook.remove());

function hand(student: string, from: 'solutions' | 'exercises'): void {
  const to = path.join(workbook.root, 'class', student, EXERCISE);
  fs.cpSync(path.join(workbook.root, from, EXERCISE), to, { recursive: true });
  fs.appendFileSync(path.join(to, 'models', 'show.ts'), `export const ${student} = 1;\n`);
}

function resultOf({ stdout }: Ended, student: string) {
  const { students } = ResultsDocument.parse(JSON.parse(stdout));
  return students.find((one) => one.student === student)!.exercises[0]!;
}

describe('what an instructor has set by hand, and what came late, is in everything that is made of a class', () => {
  let first: Ended;
  beforeAll(async () => {
    first = await workbook.run([...GRADE, ...INSTRUCTOR]);
    expect(first).toMatchObject({ code: 0 });
  }, 120_000);

  test('in the document, with what was earned and why that does not count', () => {
    const ben = resultOf(first, 'ben');
    expect(ben).toMatchObject({
      outcome: 'failed',
      points: 4.5,
      override: { points: 0, outcome: 'failed', reason: REASON },
      late: { says: 'deadlines', deadline: '2026-03-01T12:00:00.000Z', submitted: '2026-03-01T14:00:00.000Z' },
    });
    const ada = resultOf(first, 'ada');
    expect([ada.points, ada.override, ada.late]).toEqual([6, undefined, undefined]);
  });

  test('in the spreadsheet', () => {
    const rows = parse<Record<string, string>>(workbook.read('points.csv'), { bom: true, columns: true });
    expect(rows.map((row) => [row.student, row.total, row.late, row['set by hand']])).toEqual([
      ['ada', '6', '', ''],
      ['ben', '4.5', EXERCISE, `${EXERCISE}: ${REASON}`],
    ]);
  });

  test('on the page of the class and on that of the student', () => {
    expect(workbook.read('pages/index.html')).toMatch(/4\.5\/6 <span class="mark">late, set by hand<\/span>/);
    const page = workbook.read('pages/student-02.html');
    expect(page.match(/Set by hand to 4\.5 of 6 points; it was failed with 0\./g)).toHaveLength(1);
    expect(page).toContain('We talked; it is &lt;right&gt; = &quot;done&quot;');
    expect(page).toContain('Handed in late: 2026-03-01 14:00 UTC, 2 hours after the deadline');
    expect(workbook.read('pages/student-01.html')).not.toMatch(/by hand|Handed in late|class="mark"/);
  });

  test('in the gradebook and for CI', () => {
    expect(workbook.read('grades-filled.csv')).toMatch(/^A,1,ada,,6\nB,2,ben,,4\.5$/m);
    expect(first.stderr).toMatch(/^ {2}Handed in late; the points are as earned: ben \(02-both-sides\)\.$/m);
    expect(workbook.read('junit.xml')).toMatch(/<property name="late" value="Handed in late: 2026-03-01 14:00 UTC/);
  });

  test('and stays so when only what has changed is graded again', { timeout: 120_000 }, async () => {
    hand('ada', 'exercises');
    const again = await workbook.run([...GRADE, ...INSTRUCTOR, 'changed']);
    expect(again).toMatchObject({ code: 0 });
    expect(resultOf(again, 'ben')).toEqual(resultOf(first, 'ben'));
    expect(again.stderr).toMatch(/ada {2}02-both-sides {2}passed 6\/6 → failed \d\/6\n?$/);
  });
});

describe('what an instructor says of somebody or something that is not there is said', () => {
  test.each([
    [
      'of nobody in the class',
      'zoe,02,1,x',
      /--overrides names who is not in the class: zoe\.\nWrite them as the class/,
    ],
    ['of an exercise that is not there', 'ben,99,1,x', /There is no exercise "99"\./],
    ['no reason', 'ben,02,1,', /line 2: reason is missing/],
    ['the same twice', 'ben,02,1,x\nBen,02,2,y', /line 3: Ben has points for 02 already/],
  ])('%s', async (_, line, sentence) => {
    workbook.write('wrong.csv', `student,exercise,points,reason\n${line}\n`);
    const ended = await workbook.run(['check', 'class=class', 'overrides=wrong.csv']);
    expect(ended.stderr).toMatch(sentence);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
  });

  test('more points than there are', () => {
    const set = { student: 'ben', exercise: '05-lifeguard-beaches', points: 60, reason: 'x' };
    expect(() => withOverrides([{ student: 'ben', exercises: [passed()] }], [set])).toThrow(
      '--overrides gives ben 60 points for 05-lifeguard-beaches, which has 3.',
    );
  });

  test('of deadlines too, and both in one message', async () => {
    workbook.write('wrong.csv', 'student,exercise,points,reason\nzoe,02,1,x\n');
    workbook.write('wrong-deadlines.csv', 'deadline,student\n2026-03-01 12:00Z,yan\n');
    const ended = await workbook.run(['check', 'class=class', 'overrides=wrong.csv', 'deadlines=wrong-deadlines.csv']);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(/--overrides names .*: zoe\. --deadlines names who is not in the class: yan\./);
  });
});
