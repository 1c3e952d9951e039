import { expect, test } from 'vitest';
import type { Request } from 'playwright-core';
import { barriers } from '../browser.ts';
import { address, browser, FIRST, MODEL, open, solution, verdict, workbook, wrong } from './site.ts';

/** What a page shows when something is saved, without being asked. */
export function liveTests(): void {
  test('the first lesson is small, readable and asks nobody but this computer', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    const asked: string[] = [];
    const faults: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).host));
    page.on('requestfinished', (request) => sizes.push(transferred(request)));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await page.goto(`${address}lessons/${FIRST}`);
    await page.waitForSelector('[role="tab"][aria-selected="true"]');
    await page.waitForLoadState('load');
    // What comes later, such as the stream of verdicts, may end with the page.
    page.removeAllListeners('requestfinished');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(300_000);
    expect(new Set(asked)).toEqual(new Set([`127.0.0.1:${new URL(address).port}`]));
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a wrong answer is seen failing, with the reason and the way to it; the right one passes; nothing jumps', async () => {
    const page = await open(`lessons/${FIRST}`);
    await page.waitForSelector('[role="tab"][aria-selected="true"]');
    await page.evaluate(watchShifts);
    workbook.write(MODEL, wrong());
    await verdict(page, 'failed');
    expect(await page.locator('.checks li[data-outcome="failed"]').count()).toBeGreaterThan(0);
    expect(await page.locator('.probably').innerText()).toMatch(/Favourites/);
    expect(await page.locator('.probably a').getAttribute('href')).toMatch(/^\/lessons\/[\w-]+#[\w-]+$/);
    expect(await page.locator('.probably button.open').innerText()).toMatch(/^models\/user\.ts:\d+$/);
    expect(await page.locator('[role="status"].unseen').textContent()).toMatch(/^Failed, \d of 7\. First: /);
    await page.click('#tab-models');
    await page.waitForSelector('[data-part="models"] .association:has-text("Favourites")');
    workbook.write(MODEL, solution());
    await verdict(page, 'passed');
    expect(await page.locator('[role="status"].unseen').textContent()).toMatch(/^Passed, 7 of 7\./);
    await page.click('#tab-solution');
    expect(await page.locator('[data-part="solution"]').innerText()).toMatch(/the same as the solution/);
    expect(await page.evaluate(() => (globalThis as unknown as Watched).shifted)).toEqual([]);
    await page.click('#tab-sql');
    const fold = page.locator('[data-part="sql"] details', { hasText: 'createFavorite' });
    await fold.locator('summary').click();
    await fold.locator('.step', { hasText: 'Calling createFavorite on User' }).waitFor();
    expect(await fold.innerText()).toMatch(/INSERT INTO[\s\S]*UserFavorites[\s\S]* ms/);
    await page.context().close();
  });

  test('each statement leads to the line that sent it, and each step shows what became of the rows', async () => {
    const exercise = '11-changing-links';
    const page = await open(`lessons/${exercise}`);
    await page.click('#tab-sql');
    workbook.write(`exercises/${exercise}/queries.ts`, workbook.read(`solutions/${exercise}/queries.ts`));
    const fold = page.locator('[data-part="sql"] details[data-load]').first();
    await fold.locator('summary').click();
    const calling = fold.locator('.step', { hasText: 'Calling toggleFavorite' }).first();
    expect(await calling.locator('.sender button.open').first().innerText()).toMatch(/^queries\.ts:\d+$/);
    const changed = fold.locator('.step:has(tr.new, tr.gone, td.changed)').first();
    expect(await changed.innerText()).toMatch(/Rows, before and after[\s\S]*(new|gone|changed)/);
    expect(await barriers(page, { within: '#workbench' })).toEqual([]);
    await page.context().close();
  });

  test('a table that the models want and no migration makes is seen in the schema, beside the target', async () => {
    const exercise = '05-lifeguard-beaches';
    const page = await open(`lessons/${exercise}`);
    await page.click('#tab-schema');
    for (const model of ['beach', 'lifeguard']) {
      const file = `models/${model}.ts`;
      workbook.write(`exercises/${exercise}/${file}`, workbook.read(`solutions/${exercise}/${file}`));
    }
    await page.waitForSelector('[data-part="schema"] .note.breaks');
    expect(await page.locator('.drift').innerText()).toMatch(/LifeguardBeaches, and no migration makes it/);
    expect(await page.locator('[data-part="schema"] svg text.name').allTextContents()).toEqual([
      'beaches',
      'lifeguards',
    ]);
    await page.click('text=Show what it should become');
    await page.waitForSelector('[data-part="schema"] .folded svg');
    expect(await page.locator('.folded svg text.name').allTextContents()).toContain('LifeguardBeaches');
    await page.context().close();
  });

  // A browser keeps six connections to one place; one that every tab held would leave none to the seventh.
  test('of more open tabs than a browser has connections for, every one sees the verdict', async () => {
    const context = await browser.newContext();
    const tabs = await Promise.all(Array.from({ length: 7 }, () => context.newPage()));
    for (const tab of tabs) await tab.goto(`${address}lessons/${FIRST}`);
    workbook.write(MODEL, wrong());
    await Promise.all(tabs.map((tab) => verdict(tab, 'failed')));
    await tabs[0]!.close();
    workbook.write(MODEL, solution());
    await Promise.all(tabs.slice(1).map((tab) => verdict(tab, 'passed')));
    await context.close();
  });
}

async function transferred(request: Request): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize + responseHeadersSize;
}

interface Watched {
  /** What has moved without being asked to. */
  shifted: string[];
}

/** Runs in the page. */
function watchShifts(): void {
  const shifted: string[] = [];
  Object.assign(globalThis, { shifted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { sources = [], hadRecentInput } = entry as unknown as {
        sources?: { node?: Node }[];
        hadRecentInput: boolean;
      };
      if (!hadRecentInput)
        shifted.push(...sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 200) ?? 'gone'));
    }
  }).observe({ type: 'layout-shift' });
}
