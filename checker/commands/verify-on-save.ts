import { watchAuthor } from '../course/author-saves.ts';
import type { Proof } from '../prove/proof.ts';
import type { CommandContext } from './command.ts';

/**
 * Proves one exercise, and again whenever its author saves something of it, until nothing is wrong. A save makes the
 * proof that is under way pointless, so that it ends.
 *
 * @param prove ends early, with an error, once its signal is aborted
 * @param show what was found by a proof that came to its end
 * @returns 0 when everything holds, 1 when the person stopped before that
 */
export async function verifyOnSave(
  exercise: string,
  prove: (signal: AbortSignal) => Promise<Proof>,
  show: (proof: Proof) => void,
  { root, printer, signal }: CommandContext,
): Promise<number> {
  let saved: string | undefined;
  let current = new AbortController();
  let wake = (): void => {};
  const watching = await watchAuthor(
    root,
    exercise,
    (file) => {
      saved = file;
      current.abort();
      wake();
    },
    { onNotice: (sentence) => printer.out(sentence) },
  );
  const leave = (): void => wake();
  signal.addEventListener('abort', leave);
  try {
    await watching.ready;
    while (!signal.aborted) {
      saved = undefined;
      current = new AbortController();
      const proof = await attempt(prove, AbortSignal.any([signal, current.signal]));
      if (proof) {
        show(proof);
        if (proof.findings.length === 0) return 0;
        printer.out(`Waiting for a save in ${exercise}. Ctrl-C ends this.`);
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (saved !== undefined || signal.aborted) resolve();
      });
      if (saved !== undefined) printer.out(`${saved} was saved.`);
    }
    return 1;
  } finally {
    signal.removeEventListener('abort', leave);
    await watching.close();
  }
}

/** @returns undefined for a proof that was ended */
async function attempt(
  prove: (signal: AbortSignal) => Promise<Proof>,
  signal: AbortSignal,
): Promise<Proof | undefined> {
  try {
    return await prove(signal);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}
