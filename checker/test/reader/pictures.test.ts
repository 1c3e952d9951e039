import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const EXERCISE = '05-lifeguard-beaches';
const PICTURES = path.resolve(import.meta.dirname, '../../../.github');

/** Draws the README's pictures of the pages anew: `PICTURES=1 npm test -- pictures`. */
test.runIf(process.env['PICTURES'])(
  'the first lesson, a failing and a passing exercise are drawn as they look',
  async () => {
    // Loaded only when they are drawn.
    const { openWorkbook } = await import('../workbook.ts');
    const { openBrowser } = await import('./browser.ts');
    const workbook = openWorkbook();
    const browser = await openBrowser();
    const solved = (file: string): void =>
      workbook.write(`exercises/${EXERCISE}/${file}`, workbook.read(`solutions/${EXERCISE}/${file}`));
    try {
      const running = workbook.begin(['start', '--plain']);
      const line = await running.line(/^The lessons and your verdicts as pages/);
      await running.line(/^Watching exercises/);
      const address = /http:\S+\//.exec(line)![0];
      const page = await browser.newPage({ viewport: { width: 1280, height: 1020 } });
      const keep = async (name: string): Promise<unknown> =>
        page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
      await page.goto(`${address}lessons/01-favorites`);
      await page.waitForSelector('[role="tab"][aria-selected="true"]');
      await keep('page-lesson');
      await page.goto(`${address}lessons/${EXERCISE}#your-turn`);
      solved(`migrations/${fs.readdirSync(path.join(workbook.root, 'solutions', EXERCISE, 'migrations')).at(-1)!}`);
      solved('models/lifeguard.ts');
      await page.waitForSelector('.bench-status [data-outcome="failed"]');
      await keep('page-failing');
      await page.click('#tab-schema');
      solved('models/beach.ts');
      await page.waitForSelector('.bench-status [data-outcome="passed"]');
      await page.waitForSelector('[data-part="schema"] .note.passed');
      await keep('page-passing');
      expect(fs.readdirSync(PICTURES)).toEqual(expect.arrayContaining(['page-lesson.png', 'page-passing.png']));
    } finally {
      await browser.close();
      await workbook.remove();
    }
  },
);
