import { setLanguage } from '../../course/language.ts';
import type { Desk } from './desk.ts';

/**
 * Asks a learner who is here for the first time what they want to write their models in. Where nobody can be asked, it
 * is TypeScript, and the question comes another time.
 *
 * @param signal ends the question
 */
export async function askLanguage(desk: Desk, signal: AbortSignal): Promise<void> {
  if (!desk.keyboard || desk.progress.language() || signal.aborted) return;
  for (;;) {
    const answer = await Promise.race([desk.ask(QUESTION), aborted(signal)]);
    if (signal.aborted || answer === '') return;
    if (answer.toLowerCase() === 'q') return desk.quit();
    const language = ANSWERS[answer.toLowerCase()];
    if (!language) continue;
    const { sentence } = await setLanguage(desk.root, language);
    // The desk has the file open as well, and must not wait for its next look.
    desk.progress.update((known) => ({ ...known, language }));
    return desk.printer.out(sentence);
  }
}

function aborted(signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(''), { once: true }));
}

const QUESTION =
  'Do you want to write TypeScript or JavaScript? Press t or j; enter means TypeScript, and q quits. ' +
  'You can change it later with npm run language.';
const ANSWERS: Record<string, 'typescript' | 'javascript'> = { t: 'typescript', enter: 'typescript', j: 'javascript' };
