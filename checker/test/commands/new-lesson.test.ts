import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbook, type Workbook } from '../workbook.ts';

let workbook: Workbook;
let name: string;
beforeAll(() => {
  workbook = openWorkbook();
  const taken = fs.readdirSync(path.join(workbook.root, 'lessons')).map((file) => file.slice(0, 2));
  const free = Array.from({ length: 99 }, (_, number) => String(number).padStart(2, '0'));
  name = `${free.find((number) => !taken.includes(number))}-many-tags`;
});
afterAll(() => workbook.remove());

describe('npm run new-lesson', () => {
  test('makes a lesson, for which verify says what remains, and says it again on every save', async () => {
    const made = await workbook.run(['new-lesson', name]);
    const number = name.slice(0, 2);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout.split('\n').slice(-3)).toEqual([
      `What remains to be written: npm run verify ${number}`,
      `The same on every save, until it holds: npm run verify -- ${number} --watch`,
      '',
    ]);
    const verify = workbook.begin(['verify', number, 'watch']);
    let said = '';
    verify.process.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [waiting, first] = await Promise.all([verify.line(/^Waiting for a save/), verify.line(/things are wrong/)]);
    expect(waiting).toBe(`Waiting for a save in ${name}. Ctrl-C ends this.`);
    expect(first).toMatch(/^17 things are wrong/);
    const places = said.split('\n').filter((line) => /^(?:lessons|exercises|solutions|checker)\/\S+$/.test(line));
    expect(places.map((place) => place.replace(/:\d+$/, ''))).toEqual([
      ...Array.from({ length: 11 }, () => `lessons/${name}.md`),
      `checker/hidden/${name}.test.ts`,
      `checker/starters/${name}/models/user.ts`,
      `solutions/${name}/models/user.ts`,
      `solutions/${name}`,
      `checker/test/corpus/right/${name}`,
      `checker/test/corpus/wrong/${name}`,
    ]);
    const hidden = `checker/hidden/${name}.test.ts`;
    const again = Promise.all([verify.line(/was saved\.$/), verify.line(/things are wrong/)]);
    workbook.write(hidden, workbook.read(hidden).replace(/\/\/ write:.*\n/, ''));
    expect(await again).toEqual([`${hidden} was saved.`, expect.stringMatching(/^16 things are wrong/)]);
    verify.process.kill('SIGINT');
    expect((await verify.ended).code).toBe(130);
  });

  test('and --watch are used wrongly without a name, and with what does not go together', async () => {
    const tries = await Promise.all([
      workbook.run(['new-lesson']),
      workbook.run(['verify', 'watch']),
      workbook.run(['verify', '01', 'watch', 'json']),
    ]);
    for (const { code, stdout } of tries) expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(tries.map(({ stderr }) => stderr.split('\n')[0])).toEqual([
      'What is the lesson called?',
      '--watch is for one exercise, and goes with neither --json nor --write.',
      '--watch is for one exercise, and goes with neither --json nor --write.',
    ]);
  });
});
