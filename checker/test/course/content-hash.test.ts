import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentHash } from '../../course/content-hash.ts';

let folder: string;
beforeEach(() => void (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hash-'))));
afterEach(() => fs.rmSync(folder, { recursive: true }));

test('a source that changed without a change of size is noticed, however much lies before it', async () => {
  // Sparse: it is large and takes no place.
  fs.closeSync(fs.openSync(path.join(folder, 'a.bin'), 'w'));
  fs.truncateSync(path.join(folder, 'a.bin'), 49_999_999);
  fs.writeFileSync(path.join(folder, 'b.ts'), 'const a = 1;\n');
  const before = await contentHash(folder);
  expect(await contentHash(folder)).toBe(before);
  fs.writeFileSync(path.join(folder, 'b.ts'), 'const a = 2;\n');
  expect(await contentHash(folder)).not.toBe(before);
});
