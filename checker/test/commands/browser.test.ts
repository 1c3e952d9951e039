import { afterEach, expect, test, vi } from 'vitest';
import { canOpenBrowser, openBrowser } from '../../commands/companion/browser.ts';

afterEach(() => vi.unstubAllEnvs());

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
