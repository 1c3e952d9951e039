import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../errors.ts';
import { FolderWatch, type Patience } from './changes/folder-watch.ts';
import { isIgnored } from './changes/ignored.ts';
import { TreeWatch, type WatchFunction } from './changes/tree-watch.ts';

/** One exercise changed; `files` are relative to its folder, with `/`, sorted. Files that are gone are listed too. */
export interface ExerciseChange {
  exercise: string;
  files: string[];
}

export interface WatchOptions extends Partial<Patience> {
  /** Look at the files now and then rather than wait for events: network folders and Windows folders seen from WSL send none. */
  polling?: boolean;
  /** How often to look when polling, in milliseconds. */
  intervalMs?: number;
  /** Given one sentence for the learner when watching works less well than it should. */
  onNotice?: (sentence: string) => void;
  watch?: WatchFunction;
}

export interface ExercisesWatch {
  /** Settled when every change from now on is seen. */
  ready: Promise<void>;
  readonly mode: 'events' | 'polling';
  close(): Promise<void>;
}

/**
 * Watches the exercise folders and says which exercise changed, as soon as its files have settled.
 *
 * A burst of events is one report; when more events follow, so does another report. A report says that the folder
 * differs from what it was at the report before.
 *
 * @param root the folder that holds the exercises; the exercises themselves may come later
 * @param exercises their names; everything else in the folder is left alone
 * @throws Problem when there is no such folder
 */
export async function watchExercises(
  root: string,
  exercises: string[],
  listener: (change: ExerciseChange) => void,
  options: WatchOptions = {},
): Promise<ExercisesWatch> {
  const home = await realpath(root).catch((cause: unknown) => {
    const sentence = `There is no folder ${root} to watch.`;
    throw new Problem('usage', sentence, { next: 'Start this in the folder of the workbook.', cause });
  });
  const patience = { ...PATIENCE, ...defined(options) };
  const folders = new Map<string, FolderWatch>();
  for (const exercise of exercises) {
    const report = (files: string[]): void => listener({ exercise, files });
    folders.set(keyOf(exercise), new FolderWatch(path.join(home, exercise), patience, report, () => tree.renew()));
  }
  const tree = new TreeWatch(home, {
    ignored: (place) => isOutside(home, place, folders),
    polling: options.polling ?? false,
    intervalMs: options.intervalMs ?? 150,
    onTouched: (place) => touch(home, place, folders),
    onNotice: options.onNotice ?? (() => {}),
    watch: options.watch,
  });
  await Promise.all([...folders.values()].map((folder) => folder.begin()));
  await tree.open();
  return {
    ready: tree.ready,
    get mode() {
      return tree.mode;
    },
    async close() {
      for (const folder of folders.values()) folder.close();
      await tree.close();
    },
  };
}

const PATIENCE: Patience = { quietMs: 12, burstMs: 120, doubtMs: 60 };

/** A folder may be renamed in case only, and on most computers it is then still the same folder. */
function keyOf(exercise: string): string {
  return exercise.toLowerCase();
}

function segmentsOf(home: string, place: string): string[] {
  return path.relative(home, place).split(/[\\/]/);
}

function isOutside(home: string, place: string, folders: Map<string, FolderWatch>): boolean {
  const [exercise = '', ...inside] = segmentsOf(home, place);
  if (exercise === '') return false;
  return !folders.has(keyOf(exercise)) || inside.some(isIgnored);
}

function touch(home: string, place: string | undefined, folders: Map<string, FolderWatch>): void {
  const [exercise = '', ...inside] = place === undefined ? [] : segmentsOf(home, place);
  if (exercise === '') for (const folder of folders.values()) folder.touched();
  else folders.get(keyOf(exercise))?.touched(inside.join('/'));
}

function defined(options: WatchOptions): Partial<Patience> {
  const { quietMs, burstMs, doubtMs } = options;
  return Object.fromEntries(Object.entries({ quietMs, burstMs, doubtMs }).filter(([, value]) => value !== undefined));
}
