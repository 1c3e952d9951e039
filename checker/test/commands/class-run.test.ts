import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbook, type Workbook } from '../workbook.ts';

const EXERCISE = '02-both-sides';
const STUDENTS = ['ada', 'ben', 'cleo', 'dora', 'emil', 'fay'];
const PATIENCE = 180_000;

let workbook: Workbook;
beforeAll(() => {
  workbook = openWorkbook();
  for (const [index, student] of STUDENTS.entries()) hand(student, index % 2 === 0 ? 'solutions' : 'exercises');
});
afterAll(() => workbook.remove());

function hand(student: string, from: 'solutions' | 'exercises', more = ''): void {
  const to = path.join(workbook.root, 'class', student, EXERCISE);
  fs.cpSync(path.join(workbook.root, from, EXERCISE), to, { recursive: true });
  fs.appendFileSync(path.join(to, 'models', 'show.ts'), `// ${student}${more}\n`);
}

function journals(): string[] {
  const runs = path.join(workbook.root, '.sandcastle', 'runs');
  return fs.readdirSync(runs).map((name) => path.join(runs, name, 'journal.jsonl'));
}

async function lines(count: number): Promise<void> {
  await expect
    .poll(() => journals().map((file) => fs.readFileSync(file, 'utf8').split('\n').length - 1), { timeout: PATIENCE })
    .toEqual([expect.toSatisfy((length: number) => length >= count)]);
}

const GRADE = ['check', '--class', 'class', '--csv', 'out.csv', '--seed', '5', '--jobs', '1'];

test('a run that was killed goes on where it was, and ends as one that was not', { timeout: PATIENCE }, async () => {
  const whole = await workbook.run(GRADE);
  expect(whole.code).toBe(0);
  const csv = workbook.read('out.csv');
  fs.rmSync(path.join(workbook.root, 'out.csv'));
  fs.rmSync(path.join(workbook.root, '.sandcastle'), { recursive: true });

  const first = workbook.begin(GRADE);
  await expect
    .poll(() => fs.existsSync(path.join(workbook.root, '.sandcastle', 'runs')), { timeout: PATIENCE })
    .toBe(true);
  await lines(3);
  // Held in the middle, until somebody else has looked.
  first.process.kill('SIGSTOP');
  const second = await workbook.run(GRADE);
  expect(second).toMatchObject({ code: 2 });
  expect(second.stderr).toMatch(/being graded already, by process \d+, since \d\d:\d\d/);
  first.process.kill('SIGKILL');
  await first.ended;
  expect(fs.existsSync(path.join(workbook.root, 'out.csv'))).toBe(false);
  // As if the machine had stopped in the middle of a line.
  fs.appendFileSync(journals()[0]!, '{"student":"fay","content":"');

  const again = await workbook.run(GRADE);
  expect(again.code).toBe(0);
  const [, graded = '0'] = /Going on with the run of .*: (\d) of 6 are graded already\./.exec(again.stdout) ?? [];
  expect(Number(graded)).toBeGreaterThanOrEqual(2);
  expect(workbook.read('out.csv')).toBe(csv);
});

test('a computer that grades wrongly grades nobody', { timeout: PATIENCE }, async () => {
  const model = path.join('solutions', EXERCISE, 'models', 'show.ts');
  const right = workbook.read(model);
  workbook.write(model, right.replace("'UserFavorites'", "'Fans'"));
  const { code, stdout, stderr } = await workbook.run(GRADE);
  workbook.write(model, right);
  expect(code).toBe(3);
  expect(stdout).not.toContain('ada');
  expect(stderr).toMatch(
    /does not grade as it should:\n {2}02-both-sides: its solution is failed \d\/6\. It fails at “/,
  );
  expect(stderr).toContain('Nothing was graded.');
});

test('only what has changed is graded again, and told with what it was', { timeout: PATIENCE }, async () => {
  hand('ben', 'solutions', ' again');
  const { code, stdout } = await workbook.run([...GRADE, '--changed', '--plain']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/Changed since the last run:\n +ben +02-both-sides +not started 0\/6 → passed 6\/6\n?$/);
  const [journal] = journals().map((file) => file.replace('journal', 'finished'));
  expect(fs.readFileSync(journal!, 'utf8').match(/"student":"ada"/g)).toHaveLength(1);
});
