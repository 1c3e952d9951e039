import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchSolutions, type SolutionSave } from '../../course/solution-saves.ts';

const NAME = '01-favorites';

let root: string;
let closing: (() => Promise<void>)[] = [];
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-solutions-'));
});
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  closing = [];
  fs.rmSync(root, { recursive: true, force: true });
});

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}

test('a save of a solution is answered with the file that was probably meant', async () => {
  write(`solutions/${NAME}/models/user.ts`, 'export {};');
  let saved!: (save: SolutionSave) => void;
  const save = new Promise<SolutionSave>((resolve) => (saved = resolve));
  const watching = await watchSolutions(root, [NAME], (one) => saved(one));
  closing.push(() => watching.close());
  await watching.ready;
  write(`solutions/${NAME}/models/user.ts`, 'export const mine = true;');
  expect(await save).toEqual({
    exercise: NAME,
    file: `solutions/${NAME}/models/user.ts`,
    sentence:
      `That is the solution: solutions/${NAME}/models/user.ts. Yours is exercises/${NAME}/models/user.ts; ` +
      'what is in solutions/ is never checked.',
  });
});

test('a workbook without solutions has nothing to watch', async () => {
  const watching = await watchSolutions(root, [NAME], () => expect.unreachable());
  await watching.ready;
  await watching.close();
});
