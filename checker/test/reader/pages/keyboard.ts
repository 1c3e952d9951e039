import { expect, test } from 'vitest';
import { barriers } from '../browser.ts';
import { address, FIRST, MODEL, open, solution, verdict, workbook, wrong } from './site.ts';

/** Whoever has only a keyboard does everything. */
export function keyboardTests(): void {
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
    expect(await barriers(page, { within: '#workbench' })).toEqual([]);
    await page.context().close();
  });

  test('an exercise is begun anew by keyboard, when that is confirmed, and what there was is kept', async () => {
    workbook.write(MODEL, wrong());
    const page = await open(`lessons/${FIRST}`);
    await verdict(page, 'failed');
    await page.keyboard.press('x');
    const fold = page.locator('details[data-key="anew"]');
    expect(await fold.innerText()).toMatch(/What you have is kept, whole/);
    expect(workbook.read(MODEL)).toBe(wrong());
    expect(await barriers(page, { within: '#workbench' })).toEqual([]);
    await page.keyboard.press('Enter');
    await verdict(page, 'not-started');
    const said = await page.locator('.toast').innerText();
    const kept = /What was there is in (\S+)\./.exec(said)![1];
    expect(workbook.read(`${kept}/models/user.ts`)).toBe(wrong());
    expect(workbook.read(MODEL)).toBe(workbook.read(`checker/starters/${FIRST}/models/user.ts`));
    await page.keyboard.press('x');
    await page.locator('.toast', { hasText: 'as it was given' }).waitFor();
    await page.context().close();
  });

  test('a question, a review, the diary, and breaking what passes are done by keyboard too, with the keys of the terminal', async () => {
    workbook.write(MODEL, wrong());
    const page = await open(`lessons/${FIRST}`);
    await verdict(page, 'failed');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('c');
    await page.locator('.toast', { hasText: 'Copied: the task, your code' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^# A question about 01-favorites[\s\S]*## The task[\s\S]*Favourites[\s\S]*The check that fails/,
    );
    await page.keyboard.press('s');
    expect(await page.locator('[data-part="solution"]').innerText()).toMatch(/^Once every check passes/);

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
    expect(await page.locator('main').innerText()).toMatch(/Overcome: .*Favourites/);

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
}
