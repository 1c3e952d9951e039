import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { extractZip } from '../../../course/zip/extract-zip.ts';
import { writeZip } from '../../../course/zip/write-zip.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-zip-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const out = (): string => path.join(folder, 'deep', 'out');

async function extract(entries: Zippable, change: (zip: Buffer) => Buffer = (zip) => zip): Promise<void> {
  const file = path.join(folder, 'in.zip');
  fs.writeFileSync(file, change(Buffer.from(zipSync(entries))));
  await extractZip(file, out());
}

function came(): string[] {
  const entries = fs.existsSync(out()) ? fs.readdirSync(out(), { recursive: true, withFileTypes: true }) : [];
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map(({ parentPath, name }) => path.relative(out(), path.join(parentPath, name))).sort();
}

test('what was put into a zip comes out of it, whatever letters its name has', async () => {
  const file = path.join(folder, 'new', 'ours.zip');
  const size = await writeZip(file, [{ at: 'exercises/größe.ts', data: text('one') }]);
  expect(fs.statSync(file).size).toBe(size);
  await extractZip(file, out());
  expect(fs.readFileSync(path.join(out(), 'exercises', 'größe.ts'), 'utf8')).toBe('one');
});

test('packages, what macOS leaves behind, and the history of Git stay in the zip', async () => {
  await extract({
    'a.ts': text('a'),
    'node_modules/x/index.js': text('x'),
    '__MACOSX/._a.ts': text('m'),
    '.git/config': text('g'),
  });
  expect(came()).toEqual(['a.ts']);
});

const symlink = { os: 3, attrs: 0o120777 << 16 };
test.each<[string, Zippable, string]>([
  ['leads out of its folder', { '../../out.ts': text('x') }, 'a path in it leads elsewhere'],
  ['has an absolute path', { '/tmp/out.ts': text('x') }, 'a path in it leads elsewhere'],
  ['has a path with backslashes that leads out', { '..\\..\\out.ts': text('x') }, 'a path in it leads elsewhere'],
  ['has a drive of Windows in it', { 'C:/out.ts': text('x') }, 'a path in it leads elsewhere'],
  ['holds a link', { link: [text('/etc/passwd'), symlink] }, 'it holds a link'],
  ['holds a device', { dev: [text(''), { os: 3, attrs: 0o020666 << 16 }] }, 'it holds what is no file'],
  [
    'has one name twice but for its case',
    { 'A.ts': text('1'), 'a.ts': text('2') },
    'two files in it have the same name',
  ],
  ['has a file where it has a folder', { a: text('1'), 'a/b.ts': text('2') }, 'it is damaged'],
  ['is a bomb', { 'a.ts': new Uint8Array(49_000_000) }, 'much more would come out of it'],
  [
    'holds very many files',
    Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`${index}.ts`, text('')])),
    'it holds more than 5000 files',
  ],
])('a zip that %s is refused, and nothing leaves the folder', async (_, entries, reason) => {
  await expect(extract(entries)).rejects.toMatchObject({ name: 'Problem', message: expect.stringContaining(reason) });
  expect(fs.readdirSync(folder).sort()).toEqual(expect.arrayContaining(['in.zip']));
  expect(fs.readdirSync(folder).filter((name) => !['in.zip', 'deep'].includes(name))).toEqual([]);
});

test('a bomb that says it is small is refused by what comes out', async () => {
  const size = 3_000_000;
  const lie = (zip: Buffer): Buffer => {
    // In both headers, the size of what comes out.
    for (let at = 0; at < zip.length - 4; at++) if (zip.readUInt32LE(at) === size) zip.writeUInt32LE(10, at);
    return zip;
  };
  await expect(extract({ 'a.ts': new Uint8Array(size) }, lie)).rejects.toMatchObject({ name: 'Problem' });
  expect(fs.statSync(path.join(out(), 'a.ts')).size).toBeLessThan(size);
});

test('a text that is called .zip, and a zip that was cut off, are refused', async () => {
  await expect(extract({}, () => Buffer.from('hello'))).rejects.toThrow('it is damaged, or no zip');
  await expect(extract({ 'a.ts': text('x') }, (zip) => zip.subarray(0, 30))).rejects.toThrow('damaged');
});
