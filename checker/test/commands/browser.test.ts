import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { canOpenBrowser, openBrowser } from '../../commands/companion/browser.ts';
import type { Desk } from '../../commands/companion/desk.ts';
import { openPages } from '../../commands/companion/pages.ts';
import { showPages } from '../../commands/companion/show-pages.ts';
import { openProgress } from '../../course/progress.ts';

const ADDRESS = 'http://127.0.0.1:1/lessons/00-start-here';
const LESSON = '00-start-here';
const { signal } = new AbortController();

afterEach(() => vi.unstubAllEnvs());

/** A program with the name of the one that opens addresses here: it writes down what it is given. */
function fakeOpener(): { asked(): string[]; remove(): void } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-'));
  const notes = path.join(folder, 'asked');
  const program = path.join(folder, process.platform === 'darwin' ? 'open' : 'xdg-open');
  fs.writeFileSync(program, `#!/bin/sh\necho "$@" >> '${notes}'\n`, { mode: 0o755 });
  vi.stubEnv('PATH', `${folder}${path.delimiter}${process.env['PATH']}`);
  for (const name of ['CI', 'SSH_CONNECTION', 'BROWSER']) vi.stubEnv(name, undefined);
  vi.stubEnv('DISPLAY', ':0');
  return {
    asked: () => (fs.existsSync(notes) ? fs.readFileSync(notes, 'utf8').split('\n').slice(0, -1) : []),
    remove: () => fs.rmSync(folder, { recursive: true }),
  };
}

test('a browser is opened only where somebody would see it', () => {
  expect(canOpenBrowser({}, 'linux')).toBe(false);
  expect(canOpenBrowser({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(canOpenBrowser({ DISPLAY: ':0', CI: 'true' }, 'linux')).toBe(false);
  expect(canOpenBrowser({}, 'darwin')).toBe(true);
  expect(canOpenBrowser({ SSH_CONNECTION: 'a b' }, 'darwin')).toBe(false);
});

test('where there is no browser, that is an answer and no error', async () => {
  vi.stubEnv('PATH', '');
  vi.stubEnv('BROWSER', '');
  expect(await openBrowser('http://127.0.0.1:1/', 'linux')).toBe(false);
});

test.runIf(process.platform !== 'win32')(
  'the window is opened once: not when nobody wants it, nor when one is open',
  async () => {
    const opener = fakeOpener();
    expect(await showPages(ADDRESS, { wanted: false, signal })).toBe('not-wanted');
    expect(await showPages(ADDRESS, { wanted: true, back: Promise.resolve(), signal })).toBe('open-already');
    expect(await showPages(ADDRESS, { wanted: true, back: new Promise(() => {}), signal: AbortSignal.abort() })).toBe(
      'not-wanted',
    );
    vi.stubEnv('CI', 'true');
    expect(await showPages(ADDRESS, { wanted: true, signal })).toBe('not-wanted');
    vi.stubEnv('CI', '');
    expect(await showPages(ADDRESS, { wanted: true, signal })).toBe('opened');
    await expect.poll(opener.asked).toEqual([ADDRESS]);
    opener.remove();
  },
);

test('npm start opens the first lesson, says where the pages are, and that a port is taken', async () => {
  const opener = fakeOpener();
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-'));
  const said: string[] = [];
  const lesson = { name: LESSON, title: 'Start', minutesToRead: 1, minutesToDo: 1, teaches: [], needs: [] };
  const desk = {
    root,
    lessons: [{ ...lesson, solved: true, acceptance: [] }],
    progress: await openProgress(root),
    printer: { out: (line: string) => said.push(line), err: (line: string) => said.push(line) },
    keyboard: {},
  } as unknown as Desk;
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as { port: number };
  const lookOn = () => Promise.reject(new Error('nobody asks'));
  const pages = await openPages(desk, { port, open: process.platform !== 'win32', lookOn });
  if (process.platform !== 'win32') await expect.poll(opener.asked).toEqual([`${pages.address}lessons/${LESSON}`]);
  await pages.close();
  vi.stubEnv('PATH', '');
  const again = await openPages(desk, { port: 0, open: true, lookOn });
  await again.close();
  taken.close();
  expect(said).toEqual([
    `Port ${port} is taken, so the pages are at another one.`,
    `The lessons and your verdicts as pages: ${pages.address}`,
    `The lessons and your verdicts as pages: ${again.address}`,
    'No browser could be opened. Open that address yourself.',
  ]);
  opener.remove();
  fs.rmSync(root, { recursive: true });
});
