import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { places } from '../../course/paths.ts';
import { extractZip } from '../../course/zip/extract-zip.ts';
import { layOut, readCases } from '../../prove/corpus/cases.ts';
import type { ResultsDocument } from '../../report/results.ts';
import { commandLineHere } from '../in-process.ts';
import { openWorkbook, type Workbook } from '../workbook.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const [FIRST, SECOND] = ['01-favorites', '02-both-sides'] as const;

let directory: string;
let full: Workbook;
let midterm: Workbook;
beforeAll(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'round-trip-'));
  full = openWorkbook();
  midterm = openWorkbook();
  // What an author changes in mid-term: how an exercise begins, and what one of its checks asks for.
  midterm.write('package.json', midterm.read('package.json').replace(/"version": "[^"]+"/, '"version": "9.0.0"'));
  const starter = `checker/starters/${SECOND}/models/show.ts`;
  midterm.write(starter, `// Now with a comment.\n${midterm.read(starter)}`);
  const hidden = `checker/hidden/${FIRST}.test.ts`;
  midterm.write(hidden, midterm.read(hidden).replace(/^\}\);$/m, '  void student;\n});'));
});
afterAll(async () => {
  await Promise.all([full.remove(), midterm.remove()]);
  fs.rmSync(directory, { recursive: true });
});

/** Hands out, and unpacks as a learner does who has the packages already. */
async function handOut(from: Workbook, name: string): Promise<string> {
  const zip = path.join(directory, `${name}.zip`);
  expect(await commandLineHere(['handout', zip], { root: from.root })).toMatchObject({ code: 0, stderr: '' });
  return zip;
}

async function unpack(zip: string, learner: string): Promise<string> {
  await extractZip(zip, path.join(directory, learner));
  const root = path.join(directory, learner, path.basename(zip, '.zip'));
  fs.symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
  return root;
}

/** As npm does it, with the programs of the student edition. */
function run(root: string, ...words: string[]): { code: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, INIT_CWD: root, CI: '', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'checker/install.cjs'), ...words], {
    env,
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

async function grade(workbook: Workbook): Promise<{ document: ResultsDocument; notices: string }> {
  const words = ['check', '--class', path.join(directory, 'class'), '--json'];
  const { code, stdout, stderr } = await commandLineHere(words, { root: workbook.root });
  expect(code, stderr).toBe(0);
  return { document: JSON.parse(stdout) as ResultsDocument, notices: stderr };
}

function outcomes({ students }: ResultsDocument): Record<string, string[]> {
  return Object.fromEntries(
    students.map(({ student, exercises }) => [student, exercises.map(({ outcome }) => outcome)]),
  );
}

test(
  'handed out, worked on, handed in, graded, updated in mid-term and graded again',
  { timeout: 240_000 },
  async () => {
    const zip = await handOut(full, 'beach');
    const ada = await unpack(zip, 'ada');
    const wrong = readCases(ROOT).cases.find(({ exercise, outcome }) => exercise === SECOND && outcome === 'failed')!;
    fs.cpSync(places(ROOT, FIRST).solution, places(ada, FIRST).exercise, { recursive: true });
    layOut(wrong, places(ada, SECOND).starter, places(ada, SECOND).exercise);
    const work = (): string[] =>
      [FIRST, SECOND].flatMap((name) => {
        const folder = places(ada, name).exercise;
        const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
        return files.map((one) => `${one.name}: ${fs.readFileSync(path.join(one.parentPath, one.name), 'utf8')}`);
      });
    const before = work();
    expect(run(ada, 'check', FIRST)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^01-favorites passed 7\/7/m),
    });
    expect(run(ada, 'check', '--class', directory)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^A class is graded in the full workbook/),
    });

    const submitted = (name: string): string => path.join(directory, 'class', `${name}.zip`);
    const submit = await commandLineHere(['submit', '--out', submitted('ada')], { root: ada });
    expect(submit.stdout).toMatch(/In it: 01-favorites, 02-both-sides\./);
    // Who does not update, and whose list is made up.
    fs.copyFileSync(submitted('ada'), submitted('ben'));
    const made = { version: 1, course: { version: '\u001B[31m', hash: 'zz' }, outcome: 'passed' };
    layOut(wrong, places(ROOT, SECOND).starter, path.join(directory, 'class', 'eve', SECOND));
    fs.writeFileSync(path.join(directory, 'class', 'eve', 'submission.json'), JSON.stringify(made));

    const first = await grade(full);
    expect(outcomes(first.document)).toEqual({
      ada: ['passed', 'failed'],
      ben: ['passed', 'failed'],
      eve: ['not-submitted', 'failed'],
    });
    expect(first.notices).not.toMatch(/another version/);
    const { course, students } = first.document;
    expect(students.map((one) => one.course)).toEqual([course, course, undefined]);

    const update = run(ada, 'update', await handOut(midterm, 'beach-2'));
    expect(update.stdout).toMatch(
      /^Your workbook is course 9\.0\.0 [^]*02-both-sides: models\/show\.ts\. Its new starter/,
    );
    expect(work()).toEqual(before);
    expect(run(ada, 'submit', '--out', submitted('ada')).code).toBe(0);

    const second = await grade(midterm);
    expect(outcomes(second.document)).toEqual(outcomes(first.document));
    expect(second.document.students.map((one) => one.course?.version)).toEqual(['9.0.0', course.version, undefined]);
    expect(second.notices.replaceAll(/\([0-9a-f]{12}\)/g, '(hash)').replace(course.version, 'OLD')).toContain(
      [
        'On another version of the course than 9.0.0 (hash), and graded with its checks all the same:',
        '  ben: OLD (hash)',
        '    01-favorites: changed: “',
      ].join('\n'),
    );
    expect(second.notices).toMatch(/02-both-sides: begins differently\n/);
  },
);
