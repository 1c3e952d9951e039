import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readArguments } from '../../commands/arguments.ts';
import { CHECK_OPTIONS, readCheckOptions } from '../../commands/check-options.ts';
import { ROOT } from '../judge/workplace.ts';
import { openWorkbook, type Ended, type Workbook } from '../workbook.ts';

const README = fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8');
const [, RECIPE] = /^### A class in an hour$([^]*?)^### /m.exec(README)!;
/** The commands that stand in blocks of their own, without `npm run` and its `--`. */
const COMMANDS = [...RECIPE!.matchAll(/^ *npm run (.+)$/gm)].map(([, line]) => line!.replace(' -- ', ' ').split(' '));
const [GRADE, AGAIN] = COMMANDS.filter((words) => words.includes('--class'));
const EXERCISE = '05-lifeguard-beaches';

let workbook: Workbook;
const at = (...parts: string[]): string => path.join(workbook.root, ...parts);
beforeAll(() => {
  workbook = openWorkbook({ here: true });
  fs.mkdirSync(at('here'));
  const ada = at('week-1', 'Ada Sand_101_assignsubmission_file_', EXERCISE);
  fs.cpSync(at('solutions', EXERCISE), ada, { recursive: true });
  fs.cpSync(ada, at(EXERCISE), { recursive: true });
  workbook.write('worksheet.csv', 'Identifier,Full name,Grade,Maximum Grade\nParticipant 101,Ada Sand,,100.00\n');
  workbook.write('roster.csv', 'id,name\nAda Sand,\nBen Shell,\n');
  workbook.write('deadlines.csv', 'deadline,student,submitted\n2026-03-01 12:00Z,,\n,Ada Sand,2026-03-01 13:00Z\n');
  workbook.write('by-hand.csv', `student,exercise,points,reason\nAda Sand,05,4,We talked about it\n`);
});
afterAll(() => workbook.remove());

/** As somebody does it who stands in the folder of the workbook, with everything else beside it. */
function follow(words: string[]): Promise<Ended> {
  return workbook.run(words, { cwd: at('here') });
}

describe("the README's recipe for a class", () => {
  test('names no command that is not there, and no option', async () => {
    expect(COMMANDS.map(([name]) => name)).toEqual(['demo', 'handout', 'check', 'check', 'check']);
    const { scripts } = JSON.parse(workbook.read('package.json')) as { scripts: Record<string, string> };
    for (const [, name] of RECIPE!.matchAll(/npm run ([\w-]+)/g)) expect(scripts).toHaveProperty(name!);
    for (const [name, ...words] of COMMANDS) {
      const { stdout } = await follow([name!, 'help']);
      for (const word of words.filter((one) => one.startsWith('--'))) expect(stdout).toContain(`\n  ${word} `);
    }
    for (const [, ...words] of COMMANDS.filter(([name]) => name === 'check'))
      readCheckOptions(readArguments(words, CHECK_OPTIONS));
  });

  test('grades, makes what returns, and takes over what was decided by hand', { timeout: 180_000 }, async () => {
    const first = await follow(GRADE!);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Handed in nothing: Ben Shell\.$/m);
    const made = [...RECIPE!.matchAll(/`\.\.\/(week-1[^`]*\.\w+|worksheet-filled\.csv)`/g)].map(([, file]) => file!);
    expect(made).toEqual(['week-1-pages/index.html', 'worksheet-filled.csv', 'week-1-feedback.zip']);
    for (const file of [...made, 'week-1.csv']) expect(fs.statSync(at(file)).size).toBeGreaterThan(0);
    expect(workbook.read('worksheet-filled.csv')).toContain('Ada Sand,100,');

    const again = await follow(AGAIN!);
    expect(again).toMatchObject({ code: 0, stderr: '' });
    expect(workbook.read('worksheet-filled.csv')).toContain('Ada Sand,44.44,');
    expect(workbook.read('week-1.csv')).toMatch(/"05-lifeguard-beaches","05-lifeguard-beaches: We talked about it"/);
  });

  test('gets the verdict again that somebody appeals against', async () => {
    const [appealed] = COMMANDS.filter((words) => words.includes('--submission'));
    expect(await follow(appealed!)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${EXERCISE} passed 9/9`),
    });
  });
});

test('the README tells of every option of npm run check, and of no other', () => {
  const [, grading] = /^## Grading$([^]*?)^## /m.exec(README)!;
  const rows = [...grading!.matchAll(/^\| (`--[^|]*)\|([^|]*)\|$/gm)].flatMap(([, option, does]) => [
    .../--[\w-]+/.exec(option!)!,
    ...(does!.match(/--[\w-]+-out/g) ?? []),
  ]);
  expect(rows.sort()).toEqual(
    Object.keys(CHECK_OPTIONS)
      .map((name) => `--${name}`)
      .sort(),
  );
});
