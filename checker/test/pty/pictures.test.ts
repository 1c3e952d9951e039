import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openWorkbook } from '../workbook.ts';
import { openTerminal } from './terminal.ts';

const EXERCISE = '05-lifeguard-beaches';
const PICTURES = path.resolve(import.meta.dirname, '../../../.github');

/** Draws the README's pictures anew: `PICTURES=1 npm test -- pictures`. */
test.runIf(process.env['PICTURES'])('a failing and a passing exercise are drawn as they look', async () => {
  const workbook = openWorkbook();
  const terminal = openTerminal(
    process.execPath,
    [path.join(workbook.root, 'checker', 'install.cjs'), 'start', '--no-open'],
    {
      cwd: workbook.root,
      columns: 100,
      rows: 50,
      env: { INIT_CWD: workbook.root },
    },
  );
  const solved = (file: string): string => workbook.read(`solutions/${EXERCISE}/${file}`);
  try {
    await terminal.shows(/TypeScript or JavaScript/);
    terminal.press('\r');
    await terminal.shows(/q quit/);
    const migration = fs.readdirSync(path.join(workbook.root, 'solutions', EXERCISE, 'migrations')).at(-1)!;
    workbook.write(`exercises/${EXERCISE}/migrations/${migration}`, solved(`migrations/${migration}`));
    workbook.write(`exercises/${EXERCISE}/models/lifeguard.ts`, solved('models/lifeguard.ts'));
    await terminal.shows(/05-lifeguard-beaches +failed[\s\S]*Probably:[\s\S]*q quit/);
    fs.writeFileSync(path.join(PICTURES, 'failing.svg'), terminal.picture());
    workbook.write(`exercises/${EXERCISE}/models/beach.ts`, solved('models/beach.ts'));
    await terminal.shows(/05-lifeguard-beaches +passed[\s\S]*q quit/);
    fs.writeFileSync(path.join(PICTURES, 'passing.svg'), terminal.picture());
    expect(terminal.picture()).toContain('<svg');
  } finally {
    terminal.kill('SIGKILL');
    await terminal.exited;
    await workbook.remove();
  }
});
