import { Problem } from '../errors.ts';
import type { ExerciseResult, Place } from '../types.ts';

/** What happens while the learner works, in the order it happens; how it looks is not decided here. */
export type LiveEvent =
  /** A check begins; `again` when the one before was given up for a newer save. */
  | { kind: 'checking'; exercise: string; again: boolean }
  /** A check has ended, and no save came meanwhile. `before` is the verdict that was shown last. */
  | { kind: 'verdict'; exercise: string; result: ExerciseResult; before?: ExerciseResult }
  /** The save does not parse, as when it came in the middle of a word: the verdict before it is kept. */
  | { kind: 'unfinished'; exercise: string; place: Place; result: ExerciseResult; kept: ExerciseResult }
  /** The check itself went wrong. `sentence` is for the learner, `error` for whoever mends it. */
  | { kind: 'trouble'; exercise: string; sentence: string; error: unknown };

export interface LiveOptions {
  /**
   * Checks an exercise as it is on disk at the moment of the call. Once the signal is aborted it must end soon, in
   * whatever way; what it then returns or throws is not shown.
   */
  check: (exercise: string, signal: AbortSignal) => Promise<ExerciseResult>;
  show: (event: LiveEvent) => void;
}

export interface Live {
  /** An exercise was saved, or a check of it is asked for. */
  changed(exercise: string): void;
  /** Settles when nothing is being checked and nothing waits. */
  idle(): Promise<void>;
  /** Gives up what is being checked, waits for its end and shows nothing more. */
  close(): Promise<void>;
}

/**
 * The loop behind check-on-save: one check at a time, the newest save always wins, and no save is ever dropped.
 *
 * A save gives up the check that is running. If that was of another exercise, it waits its turn and is checked again
 * afterwards, so that the learner sees first what they are working on, and sees the rest too.
 */
export function createLive({ check, show }: LiveOptions): Live {
  /** Saved and not yet checked; the newest last. */
  const waiting = new Set<string>();
  const givenUp = new Set<string>();
  const verdicts = new Map<string, ExerciseResult>();
  let running: { exercise: string; abort: AbortController } | undefined;
  let loop: Promise<void> | undefined;
  let closed = false;

  async function work(): Promise<void> {
    // Saves of the same moment are known before the first check begins.
    await Promise.resolve();
    try {
      for (let exercise = newest(waiting); exercise !== undefined && !closed; exercise = newest(waiting)) {
        waiting.delete(exercise);
        await checkOnce(exercise);
      }
    } finally {
      // At once, not when the promise is settled: a save in between would find a loop that has ended.
      loop = undefined;
    }
  }

  async function checkOnce(exercise: string): Promise<void> {
    const abort = new AbortController();
    running = { exercise, abort };
    show({ kind: 'checking', exercise, again: givenUp.delete(exercise) });
    const ended = await outcomeOf(() => check(exercise, abort.signal));
    running = undefined;
    if (abort.signal.aborted) return;
    show(toEvent(exercise, ended));
  }

  function toEvent(exercise: string, ended: Ended): LiveEvent {
    if ('error' in ended)
      return { kind: 'trouble', exercise, sentence: toSentence(exercise, ended.error), error: ended.error };
    const { result } = ended;
    const before = verdicts.get(exercise);
    const place = unfinishedPlace(result);
    if (before && place) return { kind: 'unfinished', exercise, place, result, kept: before };
    // What does not parse is no verdict to go back to.
    if (!place) verdicts.set(exercise, result);
    return { kind: 'verdict', exercise, result, ...(before && { before }) };
  }

  return {
    changed(exercise) {
      if (closed) return;
      waiting.delete(exercise);
      waiting.add(exercise);
      if (running && !running.abort.signal.aborted) {
        givenUp.add(running.exercise);
        // Behind the newest save, before what has waited longer.
        if (running.exercise !== exercise) putSecond(waiting, running.exercise);
        running.abort.abort();
      }
      loop ??= work();
    },
    async idle() {
      while (loop) await loop;
    },
    async close() {
      closed = true;
      waiting.clear();
      running?.abort.abort();
      await loop;
    },
  };
}

type Ended = { result: ExerciseResult } | { error: unknown };

async function outcomeOf(check: () => Promise<ExerciseResult>): Promise<Ended> {
  try {
    return { result: await check() };
  } catch (error) {
    return { error };
  }
}

function newest(waiting: Set<string>): string | undefined {
  return [...waiting].at(-1);
}

function putSecond(waiting: Set<string>, exercise: string): void {
  const first = newest(waiting);
  if (waiting.has(exercise) || first === undefined) return;
  waiting.delete(first);
  waiting.add(exercise).add(first);
}

/** Where the text of a file stops making sense. A frame comes only with what was found by reading, before anything ran. */
function unfinishedPlace({ outcome, place }: ExerciseResult): Place | undefined {
  if (outcome !== 'does-not-load' || place?.frame === undefined) return undefined;
  return (place.problem ?? 'syntax-error') === 'syntax-error' ? place : undefined;
}

function toSentence(exercise: string, error: unknown): string {
  if (error instanceof Problem) return error.next === undefined ? error.message : `${error.message} ${error.next}`;
  return `The check of ${exercise} could not be finished. The fault is in the checker, not in your work; saving again starts a new check.`;
}
