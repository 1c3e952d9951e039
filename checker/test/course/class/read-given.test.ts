import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readGiven } from '../../../course/class/read-given.ts';

let folder: string;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-given-'));
  fs.writeFileSync(path.join(folder, 'file'), '\uFEFFid\n');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const read = (name: string): Promise<string> => readGiven(path.join(folder, name), '--roster');

test('a file is read as it is', async () => {
  expect(await read('file')).toBe('\uFEFFid\n');
});

test.each([
  ['is not there', 'nowhere', /cannot be read: there is no such file\./],
  ['would be inside a file', 'file/in', /there is no such file/],
  ['is a folder', '.', /it is a folder, not a file/],
  ['has too long a name', 'x'.repeat(300), /its name is too long/],
])('a file that %s is refused in a sentence', async (_, name, sentence) => {
  await expect(read(name)).rejects.toMatchObject({
    message: expect.stringMatching(sentence),
    next: 'Give --roster the path of a file.',
  });
});

describe.runIf(process.platform !== 'win32')('what would never end', () => {
  test('a link that leads to itself', async () => {
    fs.symlinkSync('loop', path.join(folder, 'loop'));
    await expect(read('loop')).rejects.toThrow(/it is a link that leads to itself/);
  });

  test('a pipe that nobody writes into', async () => {
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    await expect(read('pipe')).rejects.toThrow(/is a pipe, not a file/);
  });

  test('a socket', async () => {
    const server = net.createServer().listen(path.join(folder, 'socket'));
    await new Promise((resolve) => server.on('listening', resolve));
    await expect(read('socket')).rejects.toThrow(/is a pipe, not a file/);
    await new Promise((resolve) => server.close(resolve));
  });
});
