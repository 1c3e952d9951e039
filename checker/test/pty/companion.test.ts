import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbook, type Workbook } from '../workbook.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const FIRST = '01-favorites';
const MODEL = `exercises/${FIRST}/models/user.ts`;
const READY = /Watching exercises\/[\s\S]*q quit/;
const PATIENCE = 180_000;

const open: { workbook: Workbook; terminals: Terminal[] }[] = [];
afterAll(async () => {
  for (const { workbook, terminals } of open) {
    for (const terminal of terminals) terminal.kill('SIGKILL');
    await Promise.all(terminals.map(({ exited }) => exited));
    await workbook.remove();
  }
});

interface Begun {
  workbook: Workbook;
  start(env?: Record<string, string>): Terminal;
}

function begin(size: { columns?: number; rows?: number } = {}, words: string[] = []): Begun {
  const workbook = openWorkbook();
  const terminals: Terminal[] = [];
  open.push({ workbook, terminals });
  return {
    workbook,
    start(env = {}) {
      const program = [path.join(workbook.root, 'checker', 'install.cjs'), 'start', '--no-open', ...words];
      const options = { cwd: workbook.root, env: { INIT_CWD: workbook.root, ...env }, ...size };
      const terminal = openTerminal(process.execPath, program, options);
      terminals.push(terminal);
      return terminal;
    },
  };
}

function solution(workbook: Workbook): string {
  return workbook.read(`solutions/${FIRST}/models/user.ts`);
}

/** A path that is long goes on in the next line of the terminal, wherever the first one ends. */
function brokenAnywhere(text: string): string {
  return [...text].map((letter) => letter.replace('.', '\\.')).join('\\n?');
}

/** A mistake of its own for each number. */
function saveWrong(workbook: Workbook, number: number): void {
  workbook.write(MODEL, solution(workbook).replace("as: 'Favorites'", `as: 'Favorites${number}'`));
}

describe.runIf(process.platform !== 'win32')('npm start in a terminal', { timeout: PATIENCE }, () => {
  test('accompanies an evening: fail, hint, pass, next, list, quit, and come back', async () => {
    const { workbook, start } = begin();
    const terminal = start();
    await terminal.shows(/TypeScript or JavaScript/);
    terminal.press('\r');
    const greeting = await terminal.shows(READY);
    expect(greeting).toContain('00  Start here');
    expect(greeting).toContain('next: 00-start-here');
    terminal.press('n');
    await terminal.shows(/^01 +Favorites[\s\S]*lessons\/01-favorites\.md/m);

    for (const number of [1, 2, 3]) {
      saveWrong(workbook, number);
      await terminal.shows(new RegExp(`01-favorites +failed[\\s\\S]*Favorites${number}`));
    }
    await terminal.shows(/h hint/);
    terminal.press('h');
    await terminal.shows(/Hint 1 of 3:/);
    terminal.press('h');
    await terminal.shows(/Hint 2 of 3:/);

    workbook.write(MODEL, solution(workbook));
    const passed = await terminal.shows(/01-favorites +passed[\s\S]*git commit/);
    expect(passed).toMatch(/UserFavorites links \d+ Users to \d+ Shows\./);
    expect(passed).toContain('Press n for the next exercise, 02-both-sides.');
    terminal.press('n');
    await terminal.shows(/^02 +.*[\s\S]*lessons\/02-both-sides\.md/m);
    terminal.press('l');
    await terminal.shows(/01-favorites +passed[\s\S]*You are at 02-both-sides/);

    terminal.press('d');
    await terminal.shows(/✓ The alias of User[\s\S]*One misconception met, and overcome\./);
    terminal.press('v');
    await terminal.shows(/Question 1 of \d[\s\S]*press any key/);
    terminal.press(' ');
    await terminal.shows(/Did you know it\?/);
    terminal.press('n');
    await terminal.shows(/Question 2 of \d[\s\S]*press any key/);
    terminal.press('e');
    await terminal.shows(/The review can go on at any time/);
    workbook.write(MODEL, `${solution(workbook)}\n`);
    await terminal.shows(/01-favorites +passed/);
    terminal.press('b');
    await terminal.shows(/Say you had written it like this:[\s\S]*- +User\.belongsToMany[\s\S]*press any key/);
    terminal.press(' ');
    await terminal.shows(/01-favorites +(failed|does not load)[\s\S]*Your own files are as they were/);
    expect(workbook.read(MODEL)).toBe(`${solution(workbook)}\n`);
    terminal.press('n');
    terminal.press('q');
    expect((await terminal.exited).code).toBe(0);

    const progress = path.join(workbook.root, '.sandcastle', 'progress.json');
    const known = JSON.parse(fs.readFileSync(progress, 'utf8')) as { lastVisit: string };
    const nineDaysAgo = new Date(Date.now() - 9 * 24 * 3_600_000).toISOString();
    fs.writeFileSync(progress, JSON.stringify({ ...known, lastVisit: nineDaysAgo }));
    const again = start();
    await again.shows(/Nine days ago: 00, 01 passed\. Next: 02-both-sides\./);
    await again.shows(READY);
    again.press('\u0003');
    expect((await again.exited).code).toBe(0);
  });

  test('whoever changes their mind at the first question has changed nothing', async () => {
    const { workbook, start } = begin();
    const terminal = start();
    await terminal.shows(/TypeScript or JavaScript[\s\S]* q quits/);
    terminal.press('q');
    expect((await terminal.exited).code).toBe(0);
    expect(terminal.history()).not.toContain('Getting ready');
    expect(workbook.read(MODEL)).toBe(workbook.read(`checker/starters/${FIRST}/models/user.ts`));
    const again = start();
    await again.shows(/TypeScript or JavaScript/);
    again.press('\u0003');
    expect((await again.exited).code).toBe(0);
  });

  test('with --plain only adds lines, and in JavaScript the same exercise passes', async () => {
    const { workbook, start } = begin({ rows: 300 }, ['--plain']);
    const terminal = start();
    await terminal.shows(/TypeScript or JavaScript/);
    terminal.press('j');
    await terminal.shows(/Watching exercises/);
    const model = MODEL.replace('.ts', '.js');
    const starter = workbook.read(model);
    expect(starter).toContain('module.exports');
    const call =
      "static associate(models) {\n      User.belongsToMany(models.Show, { as: 'Favorites', through: 'UserFavorites' });";
    workbook.write(model, starter.replace(/static associate\(models\) \{/, call));
    const all = await terminal.shows(/^01-favorites passed 7\/7/m);
    expect(all).toMatch(/Getting ready[\s\S]*Watching[\s\S]*01-favorites passed/);
  });

  test('in forty columns without colour and without Unicode everything fits', async () => {
    const { workbook, start } = begin({ columns: 40, rows: 70 });
    const terminal = start({ NO_COLOR: '1', LANG: 'C', LC_ALL: 'C', EDITOR: 'nano' });
    await terminal.shows(/TypeScript or/);
    terminal.press('t');
    await terminal.shows(READY);
    saveWrong(workbook, 1);
    // Pressed while the check runs.
    terminal.press('r?');
    await terminal.shows(/begins the exercise anew/);
    await terminal.shows(/01-favorites +failed/);
    const code = /^ {4}|git |\//;
    for (const line of terminal.history().split('\n'))
      if (!code.test(line)) expect(line.length).toBeLessThanOrEqual(40);
    expect(terminal.history()).not.toMatch(/[…–✓✗]/);
  });

  describe('at one desk', () => {
    let workbook: Workbook;
    let terminal: Terminal;
    let nano: string;
    beforeAll(async () => {
      const begun = begin();
      workbook = begun.workbook;
      nano = path.join(workbook.root, 'nano');
      terminal = begun.start({
        EDITOR: `"${nano}"`,
        VISUAL: '',
        PATH: path.dirname(process.execPath) + ':/usr/bin:/bin',
      });
      await terminal.shows(/TypeScript or JavaScript/);
      terminal.press('t');
      await terminal.shows(READY);
      terminal.press('n');
      await terminal.shows(/^01 +Favorites/m);
    }, PATIENCE);

    test('the lesson comes part by part', async () => {
      terminal.press('t');
      await terminal.shows(/Part 1 of \d+[\s\S]*watch TV/);
      terminal.press('t');
      await terminal.shows(/Part 2 of \d+/);
    });

    test('every key says what it does, and one that is none does nothing', async () => {
      terminal.press('z?');
      await terminal.shows(/ x begins the exercise anew/);
    });

    test('a solution is shown to somebody who gives up, when they confirm it', async () => {
      terminal.press('s');
      await terminal.shows(/Press y to give up/);
      terminal.press('n');
      await terminal.shows(/Going on\./);
      terminal.press('s');
      await terminal.shows(/Going on\.[\s\S]*Press y to give up/);
      terminal.press('y');
      await terminal.shows(/solutions\/01-favorites\/models\/user\.ts[\s\S]*belongsToMany[\s\S]*one way/);
    });

    test('an editor that does not exist is told by its name', async () => {
      terminal.press('o');
      await terminal.shows(
        /nano"\s+could\s+not\s+be\s+started:\s+there\s+is\s+no\s+such\s+command\.\s+Open\s+exercises\/01-favorites\/models\/user\.ts/,
      );
    });

    test('an editor that needs the terminal gets it, and gives it back', async () => {
      const script = '#!/bin/sh\nprintf "editing %s\\n" "$*"\nread line\nprintf "wrote %s\\n" "$line"\n';
      fs.writeFileSync(nano, script, { mode: 0o755 });
      terminal.press('o');
      await terminal.shows(new RegExp(`editing [\\s\\S]*${brokenAnywhere(MODEL)}`));
      // The verdict on what is saved meanwhile waits until the terminal is ours again.
      saveWrong(workbook, 9);
      terminal.press('quit it\r');
      await terminal.shows(/Favorites9[\s\S]*q quit/);
    });

    test('a question holds the code and no solution', async () => {
      saveWrong(workbook, 1);
      await terminal.shows(/01-favorites +failed/);
      terminal.press('c');
      await terminal.shows(/\.sandcastle\/question\.md/);
      const question = workbook.read('.sandcastle/question.md');
      expect(question).toMatch(/## The task[\s\S]*Favorites1[\s\S]*The check that fails/);
      expect(question).not.toContain("as: 'Favorites',");
    });

    test('a save inside solutions/ is answered with the file that was meant', async () => {
      const file = `solutions/${FIRST}/models/user.ts`;
      workbook.write(file, `${workbook.read(file)}// saved\n`);
      await terminal.shows(/That is the solution[\s\S]*Yours is\s+exercises\/01-favorites\/models\/user\.ts/);
    });

    test('a reset keeps what was there, when it is confirmed', async () => {
      terminal.press('x');
      await terminal.shows(/Begin 01-favorites anew/);
      terminal.press('y');
      await terminal.shows(/01-favorites +not started/);
      // Where it is kept stays to be read when the verdict comes.
      await terminal.shows(/is in\s+\.sandcastle\/kept\/01-favorites-[\s\S]*01-favorites +not started/);
      const [kept] = fs.readdirSync(path.join(workbook.root, '.sandcastle', 'kept'));
      expect(workbook.read(`.sandcastle/kept/${kept}/models/user.ts`)).toContain('Favorites1');
      expect(workbook.read(MODEL)).toBe(workbook.read(`checker/starters/${FIRST}/models/user.ts`));
    });

    test('enter checks once more', async () => {
      terminal.press('?');
      await terminal.shows(/begins the exercise anew/);
      terminal.press('\r');
      await terminal.shows(/begins the exercise anew[\s\S]*01-favorites +not started +0\/7/);
    });

    test('an exercise folder that is taken away while it is watched can be had back', async () => {
      fs.rmSync(path.join(workbook.root, 'exercises', FIRST), { recursive: true });
      await terminal.shows(/01-favorites +not submitted/);
      terminal.press('x');
      await terminal.shows(/Begin 01-favorites anew/);
      terminal.press('y');
      await terminal.shows(/01-favorites +not started/);
    });

    test('SIGTERM gives the terminal back and leaves nothing running', async () => {
      const family = descendants(terminal.pid);
      expect(family.length).toBeGreaterThan(1);
      process.kill(terminal.pid, 'SIGTERM');
      await terminal.exited;
      await expect.poll(() => family.filter(isAlive), { timeout: 20_000 }).toEqual([]);
    });
  });
});

function descendants(pid: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (parent: number): number[] =>
    rows.filter(([, of]) => of === parent).flatMap(([one]) => [one, ...below(one)]);
  return [pid, ...below(pid)];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
