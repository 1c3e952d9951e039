import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPlaces } from '../../../commands/outputs/places.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-places-'));
  fs.mkdirSync(path.join(folder, 'class', 'ada'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'a-file'), '');
  fs.symlinkSync('loop', path.join(folder, 'loop'));
  fs.symlinkSync(path.join(folder, 'class'), path.join(folder, 'link'), 'junction');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

type Asked = [option: string, target: string, kind?: 'file' | 'folder'];

function checked(...asked: Asked[]): Promise<void> {
  const places = asked.map(([option, target, kind = 'file']) => ({ option, target: path.join(folder, target), kind }));
  return checkPlaces(places, [path.join(folder, 'class')]);
}

describe('an output is refused before anything is graded', () => {
  test.each<[string, RegExp, ...Asked[]]>([
    ['in the folder of the class', /into a folder that is being graded/, ['csv', 'class/points.csv']],
    ['in the folder of a student', /into a folder that is being graded/, ['html', 'class/ada/pages', 'folder']],
    ['as the folder of the class itself', /into a folder that is being graded/, ['html', 'class', 'folder']],
    ['behind a link into the class', /into a folder that is being graded/, ['csv', 'link/points.csv']],
    ['in a folder that is not there', /There is no folder .*nowhere for --csv/, ['csv', 'nowhere/points.csv']],
    ['inside a file', /a-file is a file, so --csv cannot be in it/, ['csv', 'a-file/points.csv']],
    ['where a folder is', /--csv is to be a file, and .* is a folder/, ['csv', '.']],
    ['as a folder where a file is', /--html is to be a folder, and .* is a file/, ['html', 'a-file', 'folder']],
    ['with a name that is too long', /--csv cannot be .*: its name is too long/, ['csv', 'x'.repeat(300)]],
    ['where a link leads to itself', /--csv cannot be .*: it is a link that leads to itself/, ['csv', 'loop']],
    ['in the place of another', /--csv and --junit are both to be/, ['csv', 'one'], ['junit', 'one']],
    ['in the place of another in other letters', /are both to be/, ['csv', 'one.txt'], ['junit', 'ONE.txt']],
  ])('%s', async (_, sentence, ...asked) => {
    await expect(checked(...asked)).rejects.toThrow(sentence);
  });

  test('with everything that is wrong in one message', async () => {
    await expect(checked(['csv', 'class/points.csv'], ['junit', 'nowhere/junit.xml'])).rejects.toThrow(
      /--csv .* There is no folder .* for --junit/,
    );
  });
});

test('files and folders beside the class are fine, whether they are there or not', async () => {
  await checked(['csv', 'a-file'], ['junit', 'new.xml'], ['html', 'pages', 'folder']);
});

test('a file that was given to be read is never written over', async () => {
  const target = path.join(folder, 'a-file');
  await expect(
    checkPlaces([{ option: 'canvas-out', target, kind: 'file' }], [], [{ option: 'canvas', target }]),
  ).rejects.toThrow(/--canvas-out would write over .*a-file, which you gave with --canvas/);
});
