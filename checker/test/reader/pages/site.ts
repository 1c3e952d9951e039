import type { Browser, Page } from 'playwright-core';
import { openWorkbook, type Running, type Workbook } from '../../workbook.ts';
import { openBrowser } from '../browser.ts';

/** The exercise that most tests of the pages are about. */
export const FIRST = '01-favorites';
export const MODEL = `exercises/${FIRST}/models/user.ts`;

/** A copy of the workbook, `npm start` in it, and a real browser: one for all tests of the pages. */
export let workbook: Workbook;
export let browser: Browser;
export let address: string;
let running: Running;
let watching: Promise<unknown>;

/** What is saved before the workbook watches is not waited for here: see `open`. */
export async function openSite(): Promise<void> {
  workbook = openWorkbook();
  await Promise.all([start(PORT), openBrowser().then((opened) => (browser = opened))]);
}

export async function closeSite(): Promise<void> {
  await browser?.close();
  await workbook?.remove();
}

/** Ends the workbook as a power cut would. */
export async function kill(): Promise<void> {
  running.process.kill('SIGKILL');
  await running.ended;
}

export async function startAgain(): Promise<void> {
  await start(Number(new URL(address).port));
}

/** Opens a page in a window of its own, when what is saved will be seen; its context is to be closed. */
export async function open(where: string, { width = 1280, early = false } = {}): Promise<Page> {
  if (!early) await watching;
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  await page.goto(address + where);
  return page;
}

/** Resolves when the page shows such a verdict. */
export const verdict = (page: Page, outcome: string) =>
  page.waitForSelector(`.bench-status [data-outcome="${outcome}"]`);
export const solution = (): string => workbook.read(`solutions/${FIRST}/models/user.ts`);
export const wrong = (): string => solution().replace("as: 'Favorites'", "as: 'Favourites'");

async function start(port: number): Promise<void> {
  running = workbook.begin(['start', '--plain', '--port', String(port)]);
  watching = running.line(/^Watching exercises/);
  // It may be ended before.
  watching.catch(() => {});
  const line = await running.line(/^The lessons and your verdicts as pages/);
  address = /http:\S+\//.exec(line)![0];
}

const PORT = 4790;
