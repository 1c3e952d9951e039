import { expect, test } from 'vitest';
import { FIRST, kill, MODEL, open, startAgain, verdict, workbook, wrong } from './site.ts';

/** What a page does while there is no workbook. */
export function restartTests(): void {
  test('a page says that the workbook is not running, finds it again by itself, and shows what was saved meanwhile', async () => {
    const starter = workbook.read(MODEL);
    const page = await open(`lessons/${FIRST}`, { early: true });
    await page.waitForSelector('[role="tab"][aria-selected="true"]');
    await kill();
    await page.waitForSelector('.lost:visible');
    expect(await page.locator('.lost').innerText()).toMatch(/The workbook is not running/);
    workbook.write(MODEL, wrong());
    await startAgain();
    await page.waitForSelector('.lost', { state: 'hidden' });
    await verdict(page, 'failed');
    await page.context().close();
    // As the others expect it.
    const again = await open(`lessons/${FIRST}`);
    workbook.write(MODEL, starter);
    await verdict(again, 'not-started');
    await again.context().close();
  }, 120_000);
}
