import type { Change } from './changes.ts';
import { readProgress, setAside, writeProgress, type Found } from './file.ts';
import { withLock } from './lock.ts';
import { damaged, newer, notWritable, unreadable } from './notices.ts';
import { NOTHING, type Progress } from './schema.ts';

/** What is known, and a way to change it that holds on disk too. */
export interface Store {
  readonly data: Progress;
  /** What a person should know about the file, one sentence each. */
  readonly notices: string[];
  /** Changes what is known at once, and the file soon. */
  update(change: Change): void;
  /** Everything is written, or cannot be. */
  settled(): Promise<void>;
}

/**
 * Opens the file. Each change is made again on what the file says by then: two workbooks open on one folder do not lose
 * each other's changes. Where it cannot be written, everything works until the program ends.
 *
 * @param onNotice given a notice that comes up later
 */
export async function openStore(file: string, onNotice: (sentence: string) => void): Promise<Store> {
  const notices: string[] = [];
  const lock = file.replace(/\.json$/, '.lock');
  let tell = (sentence: string): void => void notices.push(sentence);
  let known = NOTHING;
  let pending: Change[] = [];
  let isFrozen = false;
  let isTold = false;
  let writing = Promise.resolve();

  /** Takes over what is on disk. To be called under the lock: a damaged file is moved. */
  async function takeOver(found: Found): Promise<void> {
    if (found.kind === 'known' || found.kind === 'newer') known = found.data;
    if (found.kind === 'newer' || found.kind === 'unreadable') {
      isFrozen = true;
      tell(found.kind === 'newer' ? newer() : unreadable(found.code));
    } else if (found.kind === 'damaged') {
      tell(damaged(await setAside(file, new Date())));
    }
  }

  async function write(): Promise<void> {
    if (pending.length === 0 || isFrozen) return;
    try {
      await withLock(lock, async () => {
        await takeOver(await readProgress(file));
        if (isFrozen) return;
        const changes = pending.length;
        const next = withChanges(known, pending);
        await writeProgress(file, next);
        known = next;
        pending = pending.slice(changes);
      });
    } catch (error) {
      cannotWrite(error);
    }
  }

  function cannotWrite(error: unknown): void {
    if (!isTold) tell(notWritable((error as NodeJS.ErrnoException).code));
    isTold = true;
  }

  await withLock(lock, async () => takeOver(await readProgress(file))).catch(async (error: unknown) => {
    const found = await readProgress(file);
    if (found.kind !== 'damaged') await takeOver(found);
    cannotWrite(error);
  });
  tell = onNotice;
  return {
    get data() {
      return withChanges(known, pending);
    },
    notices,
    update(change) {
      pending.push(change);
      writing = writing.then(write);
    },
    settled: () => writing,
  };
}

function withChanges(known: Progress, changes: Change[]): Progress {
  return changes.reduce((data, change) => change(data), known);
}
