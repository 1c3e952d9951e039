import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ResultsDocument } from '../../report/results.ts';
import { openWorkbook, type Ended, type Workbook } from '../workbook.ts';

const EXERCISE = '05-lifeguard-beaches';
const CANVAS = [
  'Student,ID,SIS Login ID,Section,Lifeguard beaches (7)',
  '    Points Possible,,,,90',
  '"Lovelace, Ada",1,ada,A,',
  '"Stone, Dora",2,dora,A,5',
  '"Rock, Finn",3,finn,A,5',
].join('\r\n');

let workbook: Workbook;
beforeAll(() => {
  workbook = openWorkbook({ here: true });
  const at = (...segments: string[]): string => path.join(workbook.root, ...segments);
  fs.cpSync(at('solutions', EXERCISE), at('class', 'ada', EXERCISE), { recursive: true });
  fs.cpSync(at('solutions', EXERCISE), at('class', '=ben(1)', EXERCISE), { recursive: true });
  const beach = at('class', '=ben(1)', EXERCISE, 'models', 'beach.ts');
  fs.writeFileSync(beach, fs.readFileSync(beach, 'utf8').replace(/Beach\.belongsToMany\([^;]*;/, ''));
  fs.mkdirSync(at('class', 'dora'));
  workbook.write('grades.csv', CANVAS);
});
afterAll(() => workbook.remove());

describe('npm run check -- --class with outputs', () => {
  let ended: Ended;
  beforeAll(async () => {
    const words = ['csv=points.csv', 'junit=junit.xml', 'html=pages', '--canvas', 'grades.csv'];
    ended = await workbook.run(['check', 'class=class', 'json', ...words]);
  });

  test('writes them beside the document, says so on standard error, and ends with 0', () => {
    expect(ended.code).toBe(0);
    expect(ResultsDocument.parse(JSON.parse(ended.stdout)).students).toHaveLength(3);
    expect(ended.stderr).toMatch(/^Wrote points\.csv\nWrote junit\.xml\nWrote pages$/m);
  });

  test('gives the spreadsheet a row for each student with the points of the document', () => {
    const rows = parse<Record<string, string>>(workbook.read('points.csv'), { bom: true, columns: true });
    const { students } = ResultsDocument.parse(JSON.parse(ended.stdout));
    expect(
      rows.map((row) => [row.student!.replace(/^'/, ''), Number(row[EXERCISE]), row[`${EXERCISE} outcome`]]),
    ).toEqual(students.map(({ student, exercises }) => [student, exercises[0]!.points, exercises[0]!.outcome]));
    expect(rows.map(({ student }) => student)).toContain("'=ben(1)");
  });

  test('gives a page for the class and one for each student', () => {
    expect(fs.readdirSync(path.join(workbook.root, 'pages')).sort()).toEqual([
      'index.html',
      'student-01.html',
      'student-02.html',
      'student-03.html',
    ]);
    expect(workbook.read('pages/index.html')).toMatch(/models\/beach\.ts/);
  });

  test('fills in the gradebook that was exported, says for whom it could not, and leaves the export as it was', () => {
    expect(workbook.read('grades-filled.csv')).toBe(CANVAS.replace('ada,A,', 'ada,A,90'));
    expect(workbook.read('grades.csv')).toBe(CANVAS);
    expect(ended.stderr).toMatch(/^Canvas: filled in 1 of 3 rows of “Lifeguard beaches \(7\)”\.$/m);
    expect(ended.stderr).toMatch(/^ {2}Not in the gradebook: =ben\(1\)\.$/m);
    expect(ended.stderr).toMatch(/^ {2}Nothing handed in, so left as it was: dora\.$/m);
  });

  test('gives JUnit XML the check that failed', () => {
    expect(workbook.read('junit.xml')).toMatch(/<failure type="one-sided"/);
  });
});

test('one submission becomes a result for Gradescope and one for GitHub Classroom', async () => {
  const words = [
    'check',
    '--submission',
    `class/ada/${EXERCISE}`,
    '--gradescope',
    'results.json',
    'classroom=grade.json',
  ];
  const { code, stdout } = await workbook.run(words);
  expect(stdout).toMatch(/^Wrote results\.json\nWrote grade\.json$/m);
  expect(code).toBe(0);
  const { tests } = JSON.parse(workbook.read('results.json'));
  expect(tests.map(({ status }: { status: string }) => status)).toEqual(Array(9).fill('passed'));
  expect(JSON.parse(workbook.read('grade.json'))).toMatchObject({ version: 1, status: 'pass', max_score: 9 });
});

test('outputs that cannot be are refused before anything is graded, all of them at once', async () => {
  const words = ['check', 'class=class', 'csv=class/points.csv', 'junit=no/where.xml'];
  const { code, stdout, stderr } = await workbook.run(words);
  expect(stderr).toMatch(
    /into a folder that is being graded.*There is no folder .*no for --junit.*\nNothing was graded/,
  );
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});
