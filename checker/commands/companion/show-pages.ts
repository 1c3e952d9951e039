import { setTimeout as wait } from 'node:timers/promises';
import { canOpenBrowser, openBrowser } from './browser.ts';

/** What became of the pages: shown in a new window, in one that is still open, or by their address alone. */
export type Shown = 'opened' | 'open-already' | 'not-wanted' | 'no-browser';

/**
 * Shows the pages to somebody who sits in front of them. A page that is open from before comes back by itself within a
 * second: whoever starts the workbook again gets no second one.
 *
 * @param address the page to begin with
 * @param how `wanted`: by the learner; `back` resolves when a page comes back, where one may be open from before;
 *   `signal` ends the waiting for it
 */
export async function showPages(
  address: string,
  how: { wanted: boolean; back?: Promise<unknown> | undefined; signal: AbortSignal },
): Promise<Shown> {
  if (!how.wanted || !canOpenBrowser(process.env)) return 'not-wanted';
  if (how.back && (await comesIn(how.back, how.signal))) return 'open-already';
  if (how.signal.aborted) return 'not-wanted';
  return (await openBrowser(address)) ? 'opened' : 'no-browser';
}

async function comesIn(back: Promise<unknown>, signal: AbortSignal): Promise<boolean> {
  const came = back.then(() => true);
  return Promise.race([came, wait(PATIENCE_MS, false, { signal }).catch(() => false)]);
}

/** Pages try again every half a second, or every second; see `events.ts` and `live.ts` of the reader. */
const PATIENCE_MS = 1_500;
