import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page, Request } from 'playwright-core';
import { openWorkbook, type Running, type Workbook } from '../workbook.ts';
import { barriers, openBrowser } from './browser.ts';

const FIRST = '01-favorites';
const MODEL = `exercises/${FIRST}/models/user.ts`;
const PORT = 4790;

let workbook: Workbook;
let running: Running;
let address: string;
let browser: Browser;

async function start(port: number): Promise<void> {
  running = workbook.begin(['start', '--plain', '--port', String(port)]);
  const line = await running.line(/^The lessons and your verdicts as pages/);
  address = /http:\S+\//.exec(line)![0];
}

beforeAll(async () => {
  workbook = openWorkbook();
  await Promise.all([start(PORT), openBrowser().then((opened) => (browser = opened))]);
  await running.line(/^Watching exercises/);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await workbook?.remove();
});

async function open(where: string, { width = 1280 } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(address + where);
  return page;
}

async function transferred(request: Request): Promise<number> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize + responseHeadersSize;
}

const wrong = (): string => solution().replace("as: 'Favorites'", "as: 'Favourites'");
const solution = (): string => workbook.read(`solutions/${FIRST}/models/user.ts`);
const verdict = (page: Page, outcome: string) => page.waitForSelector(`.bench-status [data-outcome="${outcome}"]`);

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
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
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
    lostLinks: links.map(({ hash }) => hash).filter((hash) => !document.getElementById(hash.slice(1))),
  };
}

describe('the pages in a browser', { timeout: 60_000 }, () => {
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
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  test('everything is done by keyboard alone', async () => {
    const page = await open('');
    await page.keyboard.press('/');
    await page.keyboard.type('is associated to User using an alias');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    const found = page.locator('.found h2 a').first();
    await found.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/lessons\/[\w-]+#/);
    await page.goto(`${address}lessons/${FIRST}`);
    await page.waitForSelector('[role="tab"][aria-selected="true"]');
    await page.keyboard.press('t');
    expect(await page.locator('figure.code:visible figcaption').first().innerText()).toMatch(/\.js$/);
    await page.keyboard.press('t');
    await page.keyboard.press('h');
    expect(await page.locator('details.hint[open]').count()).toBe(1);
    await page.keyboard.press('w');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('[data-panel="sql"]').isVisible()).toBe(true);
    await page.keyboard.press('?');
    expect(await page.locator('dialog.keys').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.waitForURL(/\/lessons\/02-/);
    await page.context().close();
  });

  test('a review, the diary, and breaking what passes are done by keyboard too, with the keys of the terminal', async () => {
    workbook.write(MODEL, wrong());
    const page = await open(`lessons/${FIRST}`);
    await verdict(page, 'failed');
    workbook.write(MODEL, solution());
    await verdict(page, 'passed');
    await page.keyboard.press('b');
    const broken = page.locator('.break-result');
    await broken.locator('h3').first().waitFor();
    expect(await broken.locator('.failure').isVisible()).toBe(false);
    await page.keyboard.press('Tab');
    while (!(await broken.locator('summary:focus').count())) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await broken.innerText()).toMatch(
      /- .*[\s\S]*(failed|does not load)[\s\S]*Probably[\s\S]*Your own files are as they were/,
    );
    expect(workbook.read(MODEL)).toBe(solution());
    expect(await barriers(page, { within: '#workbench' })).toEqual([]);

    await page.keyboard.press('d');
    await page.waitForURL(/\/diary$/);
    expect(await page.locator('.met').innerText()).toMatch(/Overcome: .*Favourites/);

    await page.keyboard.press('v');
    await page.waitForURL(/\/review$/);
    const count = await page.locator('[data-question]').count();
    expect(count).toBeGreaterThan(1);
    for (let at = 1; at <= count; at++) {
      const asked = page.locator('[data-question]:visible');
      expect(await asked.locator('h2').innerText()).toBe(`Question ${at} of ${count}`);
      if (at > 1) expect(await asked.locator('h2:focus').count()).toBe(1);
      while (!(await asked.locator('summary:focus').count())) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const answer = at === 1 ? 'no' : 'yes';
      while (!(await asked.locator(`[data-knew="${answer}"]:focus`).count())) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction((id) => !document.getElementById(id)?.checkVisibility(), `question-${at}`);
    }
    await page.locator('.review-end:focus h2').waitFor();
    expect(await page.locator('.review-end').innerText()).toMatch(`You knew ${count - 1} of ${count}.`);
    expect(await page.locator('.review-end li').count()).toBe(1);
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

  test('a snippet is run by keyboard, and shows result, SQL and what became of the rows', async () => {
    workbook.write(MODEL, solution());
    const page = await open(`lessons/${FIRST}`);
    await verdict(page, 'passed');
    await page.waitForSelector('[role="tab"][aria-selected="true"]');
    await page.focus('[role="tab"][aria-selected="true"]');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(
      `const ada = await User.findOne();\nawait ada.update({ name: '<b>Ada</b>' });\nada.name`,
    );
    await page.keyboard.press('Control+Enter');
    const result = page.locator('.try-result');
    await result.locator('h3').first().waitFor();
    expect(await result.innerText()).toMatch(/Result\s+'<b>Ada<\/b>'[\s\S]*UPDATE[\s\S]*Rows, before and after/);
    expect(await result.locator('td.changed').first().innerText()).toMatch(/^Ada <b>Ada<\/b>$/);
    await page.fill('#try-code', 'const ada = await User.findOne();\nawait ada.addShow(1);');
    await page.click('form.try button');
    await result.locator('text=so it is addFavorite').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  test('of twenty open tabs every one sees the verdict', async () => {
    const context = await browser.newContext();
    const tabs = await Promise.all(Array.from({ length: 20 }, () => context.newPage()));
    for (const tab of tabs) await tab.goto(`${address}lessons/${FIRST}`);
    workbook.write(MODEL, wrong());
    await Promise.all(tabs.map((tab) => verdict(tab, 'failed')));
    await tabs[0]!.close();
    workbook.write(MODEL, solution());
    await Promise.all(tabs.slice(1).map((tab) => verdict(tab, 'passed')));
    await context.close();
  });

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

  test('without script every lesson is read, hints and answers stay folded, and each leads to the next', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    const lessons = await page.locator('.card').count();
    await follow(page, '.card a >> nth=0');
    const titles = new Set<string>();
    for (let lesson = 1; lesson <= lessons; lesson++) {
      const { title, words, ...parts } = await page.evaluate(seenWithoutScript);
      titles.add(title);
      expect(words, title).toBeGreaterThan(500);
      expect(parts, title).toEqual({
        titles: parts.headings,
        headings: parts.headings,
        otherLanguage: 0,
        openFolds: 0,
        reloads: 1,
        promises: 0,
        panels: 6,
        lostLinks: [],
      });
      if (lesson < lessons) await follow(page, '.steps a[rel="next"]');
    }
    expect(titles.size).toBe(lessons);
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

  test('a page says that the workbook is not running, and finds it again by itself', async () => {
    const page = await open(`lessons/${FIRST}`);
    await page.waitForSelector('[role="tab"][aria-selected="true"]');
    running.process.kill('SIGKILL');
    await running.ended;
    await page.waitForSelector('.lost:visible');
    expect(await page.locator('.lost').innerText()).toMatch(/The workbook is not running/);
    await start(Number(new URL(address).port));
    await page.waitForSelector('.lost', { state: 'hidden' });
    await running.line(/^Watching exercises/);
    workbook.write(MODEL, solution());
    await verdict(page, 'passed');
    await page.context().close();
  }, 120_000);
});
