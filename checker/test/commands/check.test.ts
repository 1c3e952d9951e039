import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ResultsDocument } from '../../report/results.ts';
import { findBox } from '../../sandbox/box.ts';
import { layOut, readCases } from '../../prove/corpus/cases.ts';
import { ROOT } from '../judge/workplace.ts';
import { openWorkbook, type Ended, type Workbook } from '../workbook.ts';

const EXERCISE = '05-lifeguard-beaches';

let workbook: Workbook;
/** Where the process is part of what is tested. */
let processes: Workbook;
beforeAll(() => {
  workbook = openWorkbook({ here: true });
  processes = openWorkbook();
});
afterAll(() => Promise.all([workbook.remove(), processes.remove()]));

function solutionTo(folder: string, exercise = EXERCISE): string {
  const to = path.join(workbook.root, folder);
  fs.cpSync(path.join(workbook.root, 'solutions', exercise), to, { recursive: true });
  return to;
}

function documentOf({ stdout }: Ended) {
  return ResultsDocument.parse(JSON.parse(stdout));
}

describe('npm run check, used wrongly, says what would be right, ends with 2 and prints nothing to read by a program', () => {
  test.concurrent.each([
    [
      'an exercise that is not there',
      ['05-lifegaurd-beaches'],
      /There is no exercise "05-lifegaurd-beaches"\.\nDid you mean 05-lifeguard-beaches\?/,
    ],
    ['an option that is not there', ['--jsn'], /There is no option --jsn\.\nDid you mean --json\?/],
    ['two exercises', ['01', '02'], /One exercise at a time/],
    ['a number that is none', ['--seed', 'abc'], /--seed is a whole number from 1/],
    ['an option without its value', ['--class'], /--class needs a value/],
    ['options that do not fit together', ['--watch', '--json'], /--watch never ends/],
    ['a folder that is not there', ['05', '--submission', 'nowhere'], /There is no folder .*nowhere\./],
    ['a file for a folder', ['05', '--submission', 'package.json'], /package\.json is a file, not a folder\./],
    ['a folder that says nothing', ['--submission', 'lessons'], /Which exercise is in lessons\?/],
    ['a class without students', ['class=solutions/05-lifeguard-beaches/models'], /There are no students in/],
    [
      'a class without exercises',
      ['class=solutions/05-lifeguard-beaches'],
      /holds an exercise\.\nA class is laid out as/,
    ],
  ])('%s', async (_what, words, sentence) => {
    const { code, stdout, stderr } = await workbook.run(['check', ...words]);
    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('npm run check', () => {
  test('tells of every exercise, one line each, and ends with 1 while something is left', async () => {
    const { code, stdout } = await processes.run(['check']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^00-start-here passed 3\/3$/m);
    expect(stdout).toMatch(/^05-lifeguard-beaches not-started 0\/9$/m);
    const told = stdout.match(/^\d\d-\S+ /gm)!.length;
    expect(stdout).toContain(`1 of ${told} exercises passes; next: 01-favorites`);
  });

  test('means the exercise that the person stands in, whatever the letters of its path', async () => {
    const cwd = path.join(workbook.root, 'exercises', EXERCISE, 'models');
    const { code, stdout } = await workbook.run(['check'], { cwd });
    expect(stdout).toMatch(/^05-lifeguard-beaches not-started 0\/9 in \d+ ms$/m);
    expect(code).toBe(1);
  });

  test('prints one document and nothing else with json, and the same verdict for the same seed', async () => {
    const words = ['check', '05', '--submission', 'solutions/05-lifeguard-beaches', 'json', 'seed=77'];
    const [first, second] = await Promise.all([processes.run(words), processes.run(words)]);
    const [result] = documentOf(first).students[0]!.exercises;
    // A machine that takes long is told to be at work.
    const stderr = first.stderr.replace(/^Check(?:ing|ed) .*\n/gm, '');
    expect({ code: first.code, outcome: result!.outcome, seed: result!.seed, stderr }).toEqual({
      code: 0,
      outcome: 'passed',
      seed: 77,
      stderr: '',
    });
    expect(documentOf(first).students[0]!.student).toBe('you');
    expect(JSON.stringify(documentOf(second)).replaceAll(/"durationMs":\d+/g, '')).toBe(
      JSON.stringify(documentOf(first)).replaceAll(/"durationMs":\d+/g, ''),
    );
  });

  test('shows what was tried, expected and found, the SQL and the place, in a narrow terminal without colour', async () => {
    const folder = solutionTo('wrong/05-lifeguard-beaches');
    const file = path.join(folder, 'models', 'beach.ts');
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/Beach\.belongsToMany\([^;]*;/, ''));
    const { code, stdout } = await workbook.run(['check', '--submission', folder], {
      env: { COLUMNS: '40', NO_COLOR: '1' },
    });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^05-lifeguard-beaches failed 1\/9/m);
    expect(stdout).toMatch(/Tried:.*\n.*Expected:.*\n.*Found:/);
    expect(stdout).toMatch(/Probably:/);
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/\u001b/);
  });
});

describe('the corpus, graded as a class', () => {
  test('gets through the command line the verdicts that it gets from a judge', async () => {
    const cases = readCases(ROOT).cases.filter((one) => one.exercise === '02-both-sides');
    const folder = path.join(workbook.root, 'corpus');
    for (const one of cases) {
      const to = path.join(folder, `${one.kind}-${one.name}`, one.exercise);
      layOut(one, path.join(workbook.root, 'checker', 'starters', one.exercise), to);
    }
    const graded = documentOf(await workbook.run(['check', '--class', folder, '--json', '--timeout', '3']));
    const outcomes = graded.students.map(({ student, exercises }) => [student, exercises[0]!.outcome]);
    const expected = cases.map((one) => [`${one.kind}-${one.name}`, one.outcome]);
    expect(Object.fromEntries(outcomes)).toEqual(Object.fromEntries(expected));
  });
});

describe('npm run check -- --class', () => {
  let ended: Ended;
  beforeAll(async () => {
    solutionTo('class/ada/05-lifeguard-beaches');
    solutionTo('class/ada/01-favorites', '01-favorites');
    const ben = solutionTo('class/ben/exercises/05-lifeguard-beaches');
    fs.rmSync(path.join(ben, 'migrations', '20240202000000-lifeguard-beaches.js'));
    const loop = solutionTo('class/_=cmd()|évil {}/05-lifeguard-beaches');
    fs.writeFileSync(path.join(loop, 'models', 'a.js'), 'process.exit(0)');
    fs.mkdirSync(path.join(workbook.root, 'class', 'dora', EXERCISE), { recursive: true });
    fs.mkdirSync(path.join(workbook.root, 'class', 'eve'));
    fs.writeFileSync(path.join(workbook.root, 'class', 'eve', EXERCISE), 'a file');
    fs.writeFileSync(path.join(workbook.root, 'class', 'roster.csv'), 'a,b');
    ended = await workbook.run(['check', '--class', 'class', '--json']);
  });

  test('grades every student for every exercise that somebody has, and ends with 0', () => {
    const document = documentOf(ended);
    const table = Object.fromEntries(
      document.students.map(({ student, exercises }) => [
        student,
        exercises.map(({ exercise, outcome }) => `${exercise} ${outcome}`),
      ]),
    );
    expect(table).toEqual({
      '_=cmd()|évil {}': ['01-favorites not-submitted', '05-lifeguard-beaches stopped-early'],
      ada: ['01-favorites passed', '05-lifeguard-beaches passed'],
      ben: ['01-favorites not-submitted', '05-lifeguard-beaches failed'],
      dora: ['01-favorites not-submitted', '05-lifeguard-beaches not-submitted'],
      eve: ['01-favorites not-submitted', '05-lifeguard-beaches not-submitted'],
    });
    expect(ended.code).toBe(0);
  });

  test('says on standard error what its isolation is worth, and in the document', async () => {
    const level = (await findBox()) ? 'full' : 'basic';
    expect(ended.stderr).toMatch(new RegExp(`^Isolation: ${level}\\.`));
    expect(documentOf(ended).isolation).toBe(level);
  });

  test('gives every exercise all its checks and the same greatest number of points', () => {
    for (const { exercises } of documentOf(ended).students) {
      expect(exercises.map(({ maxPoints, checks }) => [maxPoints, checks.length])).toEqual([
        [7, 7],
        [9, 9],
      ]);
    }
  });

  test('ends with 1 when a student is below the limit that was given, and shows a row for each student', async () => {
    const { code, stdout } = await workbook.run(['check', 'class=class', 'only=5', 'fail-under=50']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ada 9\/9: 05 passed 9\/9$/m);
    expect(stdout).toMatch(/^eve 0\/9: 05 none$/m);
    expect(stdout).toMatch(/5 students; 1 passed everything\./);
  });
});
