import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { barriers } from '../browser.ts';
import { address, browser, FIRST } from './site.ts';

/** Whoever reads without script reads everything. */
export function withoutScriptTests(): void {
  test('a lesson is read, hints and answers stay folded, and each leads to the next; search answers', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    await follow(page, '.card a >> nth=0');
    for (const lesson of [1, 2, 3]) {
      const { title, words, ...parts } = await page.evaluate(seenWithoutScript);
      expect(words, title).toBeGreaterThan(500);
      expect(parts, title).toEqual({
        titles: parts.headings,
        headings: parts.headings,
        otherLanguage: 0,
        openFolds: 0,
        reloads: 1,
        promises: 0,
        panels: 6,
      });
      if (lesson < 3) await follow(page, '.steps a[rel="next"]');
    }
    await follow(page, '.brand');
    await page.fill('#q', 'is associated to User using an alias');
    await page.press('#q', 'Enter');
    await page.waitForURL(/\/search\?q=/);
    await follow(page, '.found h2 a >> nth=0');
    expect(await page.locator('article h1').count()).toBe(1);
    await context.close();
    // In a page that runs no script axe-core cannot run either: here ours does not arrive.
    const unscripted = await (await browser.newContext()).newPage();
    await unscripted.route('**/*.js', (route) => route.abort());
    await unscripted.goto(`${address}lessons/${FIRST}`);
    expect(await barriers(unscripted)).toEqual([]);
    await unscripted.context().close();
  });
}

/** Clicks on a link and waits for where it leads, with its style. */
async function follow(page: Page, link: string): Promise<void> {
  const to = await page.locator(link).getAttribute('href');
  await page.click(link);
  await page.waitForURL(new URL(to!, address).href);
}

/** Runs in a page whose own scripts do not: what of the lesson is seen, and what only a script could do. */
function seenWithoutScript() {
  const seen = (where: string) =>
    [...document.querySelectorAll<HTMLElement>(where)].filter((one) => one.checkVisibility());
  const folds = [...document.querySelectorAll('article details')];
  return {
    title: document.querySelector('h1')!.innerText,
    words: document.querySelector('article')!.innerText.split(/\s+/).length,
    headings: document.querySelectorAll('article h2').length,
    titles: seen('article h2').length,
    otherLanguage: seen('.in-js').length,
    openFolds: folds.filter((fold) => fold.hasAttribute('open') || !fold.querySelector('summary')).length,
    reloads: seen('noscript').length,
    promises: seen('.needs-script, button, textarea, dialog, .lost').length,
    panels: seen('.panel > .panel-title').length,
  };
}
