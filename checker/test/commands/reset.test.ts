import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorkbook, type Workbook } from '../workbook.ts';

let workbook: Workbook;
beforeEach(() => {
  workbook = openWorkbook({ here: true });
});
afterEach(() => {
  for (const file of ['', 'exercises', 'exercises/01-favorites']) {
    const place = path.join(workbook.root, file);
    if (fs.existsSync(place)) fs.chmodSync(place, 0o755);
  }
  return workbook.remove();
});

const FIRST = 'exercises/01-favorites';
const at = (...segments: string[]): string => path.join(workbook.root, ...segments);

/** What is kept, by the names of the folders. */
function kept(): string[] {
  return fs.existsSync(at('.sandcastle', 'kept')) ? fs.readdirSync(at('.sandcastle', 'kept')).sort() : [];
}

function filesIn(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name))).sort();
}

describe('an exercise with work in it', () => {
  test('is as it was handed out again; everything that was there is kept, and its place is printed', async () => {
    const before = filesIn(at(FIRST));
    const starter = workbook.read(`${FIRST}/models/user.ts`);
    workbook.write(`${FIRST}/models/user.ts`, 'mine');
    workbook.write(`${FIRST}/models/more.ts`, 'more');
    workbook.write(`${FIRST}/database.sqlite`, 'rows');
    const had = filesIn(at(FIRST));

    const { code, stdout } = await workbook.run(['reset', '01']);
    expect(code).toBe(0);
    const [, place] = /^01-favorites is as it was handed out again\. What was there is in (\S+)\.\n$/.exec(stdout)!;
    expect(place).toMatch(/^\.sandcastle\/kept\/01-favorites-\d{4}-\d\d-\d\d-\d{6}$/);
    expect(filesIn(at(place!))).toEqual(had);
    expect(workbook.read(`${place}/models/user.ts`)).toBe('mine');
    expect(workbook.read(`${place}/database.sqlite`)).toBe('rows');
    expect(filesIn(at(FIRST))).toEqual(before);
    expect(workbook.read(`${FIRST}/models/user.ts`)).toBe(starter);
  });

  test('may be reset again and again: nothing that was kept is overwritten', async () => {
    for (const text of ['one', 'two', 'three']) {
      workbook.write(`${FIRST}/models/user.ts`, text);
      await workbook.run(['reset', 'favorites']);
    }
    expect(kept().map((name) => workbook.read(`.sandcastle/kept/${name}/models/user.ts`))).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  test('comes back in the language that was chosen', async () => {
    workbook.write(`${FIRST}/models/user.ts`, 'mine');
    await workbook.run(['language', 'javascript']);
    await workbook.run(['reset', '01']);
    expect(fs.readdirSync(at(FIRST, 'models')).sort()).toEqual(['show.js', 'user.js']);
    expect((await workbook.run(['check', '01'])).stdout).toMatch(/01-favorites +not-started/);
  });

  test('is meant by somebody who stands in it, whose terminal stays in a folder that is there', async () => {
    workbook.write(`${FIRST}/models/user.ts`, 'mine');
    const folder = fs.statSync(at(FIRST)).ino;
    const { code, stdout } = await workbook.run(['reset'], { cwd: at(FIRST, 'models') });
    expect(code).toBe(0);
    expect(stdout).toContain('01-favorites is as it was handed out again.');
    expect(fs.statSync(at(FIRST)).ino).toBe(folder);
  });
});

test('an exercise as it was handed out needs no reset; a local database alone is something to put away', async () => {
  expect(await workbook.run(['reset', '01'])).toMatchObject({
    code: 0,
    stdout: '01-favorites is as it was handed out: there is nothing to reset.\n',
  });
  expect(kept()).toEqual([]);
  workbook.write(`${FIRST}/database.sqlite`, 'rows');
  await workbook.run(['reset', '01']);
  expect(fs.existsSync(at(FIRST, 'database.sqlite'))).toBe(false);
  expect(kept()).toHaveLength(1);
});

describe('a folder that is not as it should be', () => {
  test('missing or empty, it comes back', async () => {
    const before = filesIn(at(FIRST));
    const comesBack = async (): Promise<void> => {
      const { code, stdout } = await workbook.run(['reset', '01']);
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: '01-favorites is as it was handed out again. There was nothing to keep.\n',
      });
      expect(filesIn(at(FIRST))).toEqual(before);
    };
    fs.rmSync(at(FIRST), { recursive: true });
    await comesBack();
    fs.rmSync(at(FIRST), { recursive: true });
    fs.mkdirSync(at(FIRST));
    await comesBack();
    fs.rmSync(at('exercises'), { recursive: true });
    await comesBack();
  });

  test('a file in its place is kept', async () => {
    fs.rmSync(at(FIRST), { recursive: true });
    workbook.write(FIRST, 'a file');
    expect((await workbook.run(['reset', '01'])).code).toBe(0);
    expect(workbook.read(`.sandcastle/kept/${kept()[0]}/01-favorites`)).toBe('a file');
    expect(fs.existsSync(at(FIRST, 'models', 'user.ts'))).toBe(true);
  });

  test.runIf(process.platform !== 'win32')(
    'a link in its place is kept, and where it leads is left alone',
    async () => {
      fs.renameSync(at(FIRST), at('elsewhere'));
      fs.symlinkSync(at('elsewhere'), at(FIRST));
      workbook.write('elsewhere/models/user.ts', 'mine');
      expect((await workbook.run(['reset', '01'])).code).toBe(0);
      expect(workbook.read('elsewhere/models/user.ts')).toBe('mine');
      expect(fs.lstatSync(at(FIRST)).isDirectory()).toBe(true);
    },
  );

  test('a place for what is kept that cannot be made: one sentence, and nothing was changed', async () => {
    fs.writeFileSync(at('.sandcastle'), 'a file');
    workbook.write(`${FIRST}/models/user.ts`, 'mine');
    const { code, stdout, stderr } = await workbook.run(['reset', '01']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toMatch(
      /^01-favorites was not reset: its files could not be moved \(E\w+\)\.\n.*Nothing was changed\.\n$/,
    );
    expect(workbook.read(`${FIRST}/models/user.ts`)).toBe('mine');
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('without permission', async () => {
    workbook.write(`${FIRST}/models/user.ts`, 'mine');
    fs.chmodSync(at(FIRST), 0o555);
    const { code, stderr } = await workbook.run(['reset', '01']);
    expect(code).toBe(3);
    expect(stderr).toContain('01-favorites was not reset: its files could not be moved (EACCES).');
    expect(workbook.read(`${FIRST}/models/user.ts`)).toBe('mine');
    expect(kept()).toEqual([]);
  });

  test.runIf(process.platform !== 'win32' && process.getuid?.() !== 0)('half of it moved, it goes back', async () => {
    workbook.write(`${FIRST}/models/user.ts`, 'mine');
    const before = filesIn(at(FIRST));
    fs.chmodSync(at(FIRST, 'models'), 0o555);
    expect((await workbook.run(['reset', '01'])).code).toBe(3);
    fs.chmodSync(at(FIRST, 'models'), 0o755);
    expect(filesIn(at(FIRST))).toEqual(before);
    expect(kept()).toEqual([]);
  });
});

test.each([
  [[], 'Which exercise should be reset?\nWrite its name or number: npm run reset -- 01-favorites\n'],
  [['favorits'], 'There is no exercise "favorits".\nDid you mean 01-favorites?\n'],
  [['01', '02'], 'One exercise at a time can be reset.\nWrite its name or number: npm run reset -- 01-favorites\n'],
])('the wrong words %j are told with the next step', async (words, expected) => {
  const { code, stdout, stderr } = await workbook.run(['reset', ...words]);
  expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: expected });
});
