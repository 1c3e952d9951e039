import type { ExerciseResult } from '../types.ts';
import { judged, recorded, seen, type Change, type Shown } from './progress/changes.ts';
import { progressFile, readProgress } from './progress/file.ts';
import { UNTOUCHED, type ExerciseProgress, type Progress } from './progress/schema.ts';
import { openStore } from './progress/store.ts';
import type { Language } from './starters.ts';

/** A learner's progress while the workbook is open. What is changed holds at once, and is written soon after. */
export interface OpenProgress {
  readonly data: Progress;
  /** What the learner should know about the file, one sentence each. */
  readonly notices: string[];
  /** When they were here before this time. */
  readonly lastVisit: Date | undefined;
  language(): Language | undefined;
  exercise(name: string): ExerciseProgress & { failuresInARow: number };
  /** A verdict on something the learner saved. */
  judged(result: ExerciseResult): void;
  /** A verdict on what was there anyway, as when the workbook opens. */
  seen(result: ExerciseResult): void;
  /** What was shown for an exercise. */
  record(exercise: string, shown: Shown): void;
  /** Changes anything else; see `Change` for what such a function must be. */
  update(change: Change): void;
  /** Resolves when everything is written, or cannot be; to be waited for before the program ends. */
  settled(): Promise<void>;
}

/**
 * Opens the learner's progress. Never throws: a file that is damaged, too new or not writable is a notice.
 *
 * @param root the folder of the workbook
 * @param options `onNotice` is given what comes up later
 */
export async function openProgress(
  root: string,
  { onNotice = () => {} }: { onNotice?: (sentence: string) => void } = {},
): Promise<OpenProgress> {
  const store = await openStore(progressFile(root), onNotice);
  const { lastVisit } = store.data;
  return {
    get data() {
      return store.data;
    },
    notices: store.notices,
    lastVisit: lastVisit === undefined ? undefined : new Date(lastVisit),
    language: () => store.data.language,
    exercise(name) {
      const known = store.data.exercises[name] ?? UNTOUCHED;
      return { ...known, failuresInARow: known.failures.length };
    },
    judged: (result) => store.update(judged(result, new Date())),
    seen: (result) => store.update(seen(result, new Date())),
    record: (exercise, shown) => store.update(recorded(exercise, shown, new Date())),
    update: (change) => store.update(change),
    settled: () => store.settled(),
  };
}

/** The language that the learner chose; nothing when they were not asked yet. */
export async function languageOf(root: string): Promise<Language | undefined> {
  const found = await readProgress(progressFile(root));
  return found.kind === 'known' || found.kind === 'newer' ? found.data.language : undefined;
}
