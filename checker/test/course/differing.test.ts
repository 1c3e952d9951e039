import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { differing } from '../../course/differing.ts';

let home: string;
beforeEach(() => (home = fs.mkdtempSync(path.join(os.tmpdir(), 'differing-'))));
afterEach(() => fs.rmSync(home, { recursive: true }));

function make(folder: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    const place = path.join(home, folder, file);
    fs.mkdirSync(path.dirname(place), { recursive: true });
    fs.writeFileSync(place, text);
  }
  return path.join(home, folder);
}

test('only source files that say something else are named, in order', async () => {
  const from = make('from', { 'models/a.ts': 'a\n', 'models/b.ts': 'b\n', 'config/config.json': '{}' });
  const own = make('own', {
    'models/b.ts': 'b2\n',
    'models/a.ts': '\uFEFFa  \r\n',
    'migrations/1.js': 'm',
    'config/config.json': '{ }',
    'node_modules/x/index.js': 'x',
  });
  expect((await differing(own, from)).map(({ file }) => file)).toEqual(['migrations/1.js', 'models/b.ts']);
});

test('a folder that is not there differs in nothing', async () => {
  expect(await differing(path.join(home, 'none'), make('from', { 'a.ts': 'a' }))).toEqual([]);
});
