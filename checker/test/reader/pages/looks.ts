import { expect, test } from 'vitest';
import { barriers } from '../browser.ts';
import { address, FIRST, MODEL, open, verdict, workbook, wrong } from './site.ts';

/** What a page looks like shuts nobody out. */
export function looksTests(): void {
  test('axe-core finds nothing on any kind of page, in the light theme and in the dark one', async () => {
    workbook.write(MODEL, wrong());
    const found: string[] = [];
    const page = await open('');
    const look = async (where: string, within?: string): Promise<void> => {
      const part = within === undefined ? {} : { within };
      await page.emulateMedia({ colorScheme: 'light' });
      for (const line of await barriers(page, part)) found.push(`/${where}, light: ${line}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const line of await barriers(page, { ...part, only: 'colours' })) found.push(`/${where}, dark: ${line}`);
    };
    for (const where of ['', 'lessons/first-aid', 'search?q=alias', 'keys', 'summary', 'diary', 'review', 'nowhere']) {
      await page.goto(address + where);
      await look(where);
    }
    await page.goto(`${address}lessons/${FIRST}`);
    await verdict(page, 'failed');
    await look(`lessons/${FIRST}`);
    for (const tab of (await page.locator('[role="tab"]').all()).slice(1)) {
      await tab.click();
      await look(`lessons/${FIRST} ${await tab.innerText()}`, '#workbench');
    }
    expect(found).toEqual([]);
    await page.context().close();
  });

  test('a page that is 360 pixels wide is not wider than that', async () => {
    const page = await open('', { width: 360 });
    for (const where of ['', 'lessons/first-aid', 'search?q=alias', `lessons/${FIRST}`]) {
      await page.goto(address + where);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(360);
    }
    // Here the workbench has another place.
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
}
