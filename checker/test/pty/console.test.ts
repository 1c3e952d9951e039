import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { descendantsOf } from '../../commands/soak/descendants.ts';
import { openWorkbook, type Workbook } from '../workbook.ts';
import { openTerminal, type Terminal } from './terminal.ts';

const EXERCISE = '03-join-table';

let workbook: Workbook;
beforeAll(() => {
  workbook = openWorkbook();
  const [from, to] = ['solutions', 'exercises'].map((folder) => path.join(workbook.root, folder, EXERCISE));
  fs.cpSync(from!, to!, { recursive: true });
});
afterAll(() => workbook.remove());

let terminal: Terminal;
afterEach(async () => {
  terminal.kill('SIGKILL');
  await terminal.exited;
});

/** A console in a terminal, once it waits for a line. */
async function begin(env: Record<string, string> = {}, words: string[] = []): Promise<Terminal> {
  terminal = openTerminal(
    process.execPath,
    [path.join(workbook.root, 'checker', 'install.cjs'), 'console', '03', ...words],
    { cwd: workbook.root, env: { INIT_CWD: workbook.root, ...env }, columns: 90 },
  );
  await terminal.shows(/03-join-table: Show, User, UserFavorites\.[^>]*>$/);
  return terminal;
}

describe('npm run console, in a terminal,', () => {
  test('shows rows as a table, goes on while a bracket is open, and completes what an association has given', async () => {
    await begin();
    terminal.press('await User.findAll({\r');
    await terminal.shows(/…$/);
    terminal.press("attributes: ['id', 'name'] })\r");
    await terminal.shows(
      /SELECT `id`, `name` FROM `Users` AS `User`;\nid {2}name\n1 {3}Ada\n2 {3}Grace\n3 {3}Linus\n>$/,
    );
    terminal.press('const ada = await User.findByPk(1)\r');
    await terminal.shows(/WHERE `User`\.`id` =\s+1;\n>$/);
    terminal.press('(await ada.countF');
    await terminal.shows(/countF$/);
    terminal.press('\t');
    await terminal.shows(/countFavorites$/);
    terminal.press('()) + 40\r');
    await terminal.shows(/countFavorites\(\)\) \+ 40\n[\s\S]*\n42\n>$/);
    terminal.press('\u0004');
    expect(await terminal.exited).toMatchObject({ code: 0 });
  });

  test('clears a line with Ctrl-C, stops one that runs, and leaves when it is pressed twice', async () => {
    await begin();
    terminal.press('await User.destroy({');
    await terminal.shows(/destroy\(\{$/);
    terminal.press('\u0003');
    await terminal.shows(/destroy\(\{\n>$/);
    terminal.press("console.log('it runs'); while (true) {}\r");
    await terminal.shows(/\nit runs$/);
    terminal.press('\u0003');
    await terminal.shows(/\nStopped\.\n[\s\S]*The console has begun again[\s\S]*>$/);
    terminal.press('await User.count()\r');
    await terminal.shows(/\n3\n>$/);
    terminal.press('\u0003');
    await terminal.shows(/Ctrl-C once more leaves; so does Ctrl-D\.\n>$/);
    terminal.press('\u0003');
    expect(await terminal.exited).toMatchObject({ code: 0 });
  });

  test('remembers the lines of the last time, in a file of its own', async () => {
    await begin();
    terminal.press("'a line to keep'\r");
    await terminal.shows(/\n'a line to keep'\n>$/);
    terminal.press('.exit\r');
    await terminal.exited;
    expect(workbook.read('.sandcastle/console-history')).toMatch(/^\.exit\n'a line to keep'\n/);
    await begin();
    terminal.press('\u001b[A\u001b[A\r');
    await terminal.shows(/\n'a line to keep'\n>$/);
  });

  test('dims the SQL, and does not where no colour is wanted', async () => {
    await begin({ NO_COLOR: '1' });
    terminal.press('await User.count()\r');
    await terminal.shows(/\n3\n>$/);
    expect(terminal.picture()).not.toMatch(/opacity="0.65"[^<]*SELECT count/);
    terminal.kill('SIGKILL');
    await terminal.exited;
    await begin();
    terminal.press('await User.count()\r');
    await terminal.shows(/\n3\n>$/);
    expect(terminal.picture()).toMatch(/opacity="0.65"[^<]*SELECT count/);
  });

  test('stays open when the folder does not load, and goes on once it is mended', async () => {
    const file = `exercises/${EXERCISE}/models/user.ts`;
    const right = workbook.read(file);
    workbook.write(file, 'export default (');
    terminal = openTerminal(process.execPath, [path.join(workbook.root, 'checker', 'install.cjs'), 'console', '03'], {
      cwd: workbook.root,
      env: { INIT_CWD: workbook.root },
    });
    await terminal.shows(/user\.ts has a syntax error on line 1[\s\S]*Mend it and save, then type \.reload[\s\S]*>$/);
    workbook.write(file, right);
    terminal.press('.reload\r');
    await terminal.shows(/Your files were read again, and the database is a new one\.\n>$/);
    terminal.press('await Show.count()\r');
    await terminal.shows(/\n3\n>$/);
  });

  test('leaves nothing running when it is told to stop', async () => {
    await begin();
    terminal.press('while (true) {}\r');
    await terminal.shows(/while \(true\) \{\}$/);
    const started = await descendantsOf(terminal.pid);
    expect(started.length).toBeGreaterThan(1);
    process.kill(terminal.pid, 'SIGTERM');
    await terminal.exited;
    await expect.poll(() => started.filter(isAlive)).toEqual([]);
    expect(terminal.screen()).not.toMatch(/\n\s+at /);
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
