import { expect, test } from 'vitest';
import { styleFor } from '../../../report/terminal/style.ts';

const terminal = { isTTY: true, columns: 120, platform: 'linux' };

test('a terminal has its width, colours and marks', () => {
  expect(styleFor({ TERM: 'xterm-256color' }, terminal)).toEqual({
    width: 120,
    color: true,
    unicode: true,
    plain: false,
  });
});

test('a pipe gets plain lines that are not wrapped', () => {
  expect(styleFor({}, { ...terminal, isTTY: false, columns: undefined })).toEqual({
    width: Infinity,
    color: false,
    unicode: true,
    plain: true,
  });
});

test.each([
  ['--plain', {}, true],
  ['a dumb terminal', { TERM: 'dumb' }, false],
  ['a build server', { CI: 'true' }, false],
])('%s is plain too', (_, env, plain) => {
  expect(styleFor(env, { ...terminal, plain })).toMatchObject({ plain: true, color: false });
});

test('CI=false is no build server', () => {
  expect(styleFor({ CI: 'false' }, terminal).plain).toBe(false);
});

test.each([
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '' }, false, true],
])('%j on a terminal (%s) means colour: %s', (env, isTTY, color) => {
  expect(styleFor(env, { ...terminal, isTTY }).color).toBe(color);
});

test.each([
  ['the C locale', { LC_ALL: 'C' }, 'linux', false],
  ['the console of Linux', { TERM: 'linux' }, 'linux', false],
  ['an old console of Windows', {}, 'win32', false],
  ['the terminal of Windows', { WT_SESSION: 'x' }, 'win32', true],
  ['a terminal in VS Code on Windows', { TERM_PROGRAM: 'vscode' }, 'win32', true],
  ['a locale with Unicode', { LANG: 'de_DE.UTF-8' }, 'darwin', true],
])('%s decides about the marks', (_, env, platform, unicode) => {
  expect(styleFor(env, { ...terminal, platform }).unicode).toBe(unicode);
});

test('a terminal that does not know its width, or is hardly there, still gets lines', () => {
  expect(styleFor({}, { isTTY: true }).width).toBe(80);
  expect(styleFor({}, { isTTY: true, columns: 0 }).width).toBe(80);
  expect(styleFor({}, { isTTY: true, columns: 3 }).width).toBe(20);
});
