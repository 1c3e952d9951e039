import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictures } from '../../../commands/outputs/picture.ts';
import { toHtml } from '../../../report/formats/html.ts';
import { barriers, openBrowser } from '../../reader/browser.ts';
import { documentOf, failed, hostile, notReached, talkedAbout } from './documents.ts';

const CLASS = documentOf(
  { student: 'Ada Lovelace', exercises: [talkedAbout('01-favorites'), { ...failed(), late: { says: 'platform' } }] },
  { student: 'Ben', exercises: [notReached('not-submitted', '01-favorites'), failed()] },
  { student: '<script>alert(1)</script>', exercises: [hostile(), notReached('timed-out', '01-favorites')] },
);
const PATIENCE = 60_000;

let browser: Browser;
let directory: string;
beforeAll(async () => {
  browser = await openBrowser();
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'class pages '));
  for (const { name, text } of toHtml(CLASS, pictures())) fs.writeFileSync(path.join(directory, name), text);
}, PATIENCE);
afterAll(async () => {
  await browser.close();
  fs.rmSync(directory, { recursive: true });
});

async function open(
  name: string,
  options: { colorScheme?: 'light' | 'dark'; width?: number } = {},
): Promise<{ page: Page; trouble: string[] }> {
  const { colorScheme = 'light', width = 1280 } = options;
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('dialog', (dialog) => {
    trouble.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()));
  page.on('request', (request) => request.url().startsWith('file:') || trouble.push(request.url()));
  await page.goto(pathToFileURL(path.join(directory, name)).href);
  return { page, trouble };
}

describe('the pages of a class, opened from disk', { timeout: PATIENCE }, () => {
  test.each(
    ['index.html', 'student-01.html', 'student-03.html'].flatMap((name) =>
      (['light', 'dark'] as const).map((colorScheme) => [name, colorScheme] as const),
    ),
  )(
    '%s shuts nobody out in %s colours, asks nobody for anything and runs nothing of a student',
    async (name, colorScheme) => {
      const { page, trouble } = await open(name, { colorScheme });
      expect(await barriers(page)).toEqual([]);
      expect(trouble).toEqual([]);
    },
  );

  test('show the names when somebody asks, by keyboard', async () => {
    const { page } = await open('index.html');
    const names = page.locator('.name:visible', { hasText: 'Ada Lovelace' });
    expect(await names.count()).toBe(0);
    await page.locator('#names').focus();
    await page.keyboard.press('Space');
    expect(await names.count()).toBeGreaterThan(0);
    const answer = page.getByText('The join table.');
    await page.getByText('The questions of 01-favorites').click();
    expect(await answer.isVisible()).toBe(true);
    await page.keyboard.press('n');
    expect(await answer.isVisible()).toBe(false);
    await page.keyboard.press('n');
    expect(await barriers(page)).toEqual([]);
  });

  test('fit on a telephone: nothing but a table of its own is wider than the window', async () => {
    for (const file of ['index.html', 'student-01.html', 'student-03.html']) {
      const { page } = await open(file, { width: 360 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), file).toBeLessThanOrEqual(360);
    }
  });
});
