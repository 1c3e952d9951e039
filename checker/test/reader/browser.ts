import fs from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Opens a real browser, without a window. A machine without one is told how to get it: the pages are not tested then. */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) {
    throw new Error(
      'The pages are tested in a real browser, and none was found. Install Chromium (Debian and Ubuntu: ' +
        '"apt-get install chromium"; macOS: "brew install --cask chromium") or Chrome, or set CHROMIUM to the path of one.',
    );
  }
  // A container has no room for a sandbox of its own in it; only our own pages are opened.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

function findChromium(): string | undefined {
  const own = process.env['CHROMIUM'];
  if (own) return own;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const named = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...named, ...PLACES].find((file) => fs.existsSync(file));
}

/**
 * What shuts people out of a page, as axe-core sees it: a line for each.
 *
 * @param within only this part, where the rest of the page was looked at before
 * @param only `colours`, where nothing else can be different from what was looked at before
 */
export async function barriers(
  page: Page,
  { within, only }: { within?: string; only?: 'colours' } = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ([part, rules]) => {
      const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
      // What passes is not asked for: to name each part that does takes half of the time.
      return run(part ?? document, { resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
    },
    [within, only && COLOURS] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** The rules of axe-core that look at colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
