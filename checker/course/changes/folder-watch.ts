import { compare, sameFolders, takeSnapshot, type Snapshot } from './snapshot.ts';

/** How long to wait, in milliseconds. */
export interface Patience {
  /** How long it must be quiet before the first of a burst of events is believed. */
  quietMs: number;
  /** How long a burst may go on before it is reported all the same. */
  burstMs: number;
  /** How long a file that is empty or gone gets to come back. */
  doubtMs: number;
}

/**
 * One exercise folder: told that something happened in it, it finds out what, and reports when the folder has settled.
 *
 * Events only say when to look. What changed is found by comparing two looks, so that events that come twice, late or
 * for nothing do no harm, and neither does an event that never comes as long as another one does.
 */
export class FolderWatch {
  readonly #folder: string;
  readonly #patience: Patience;
  readonly #report: (files: string[]) => void;
  readonly #onFolders: () => void;
  #reported: Snapshot = { files: new Map(), folders: new Map() };
  #seen = this.#reported;
  #named = new Set<string>();
  #namedMeanwhile = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #looking = false;
  #more = false;
  #burstSince: number | undefined;
  #doubtSince: number | undefined;
  #closed = false;

  /**
   * @param report is given the files that changed
   * @param onFolders is called when folders came, went or were replaced by others of the same name
   */
  constructor(folder: string, patience: Patience, report: (files: string[]) => void, onFolders: () => void) {
    this.#folder = folder;
    this.#patience = patience;
    this.#report = report;
    this.#onFolders = onFolders;
  }

  /** Takes the folder as it is now as known. */
  async begin(): Promise<void> {
    this.#reported = this.#seen = await takeSnapshot(this.#folder);
  }

  /**
   * Something happened here.
   *
   * @param file where, if that is known: relative, with `/`
   */
  touched(file?: string): void {
    if (this.#closed) return;
    if (file !== undefined) (this.#looking ? this.#namedMeanwhile : this.#named).add(file);
    this.#burstSince ??= performance.now();
    if (this.#looking) this.#more = true;
    else this.#lookIn(this.#remaining(this.#burstSince, this.#patience.burstMs, this.#patience.quietMs));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #lookIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), ms);
  }

  async #look(): Promise<void> {
    this.#looking = true;
    this.#more = false;
    this.#namedMeanwhile.forEach((file) => this.#named.add(file));
    this.#namedMeanwhile.clear();
    const found = await takeSnapshot(this.#folder);
    this.#looking = false;
    if (this.#closed) return;
    const foldersChanged = !sameFolders(this.#seen, found);
    this.#seen = found;
    if (foldersChanged) this.#onFolders();
    this.#judge(found);
  }

  #judge(found: Snapshot): void {
    const { quietMs, burstMs, doubtMs } = this.#patience;
    const now = performance.now();
    const { files, doubtful } = compare(this.#reported, found, this.#named);
    const burstGoesOn = this.#more && this.#remaining(this.#burstSince ?? now, burstMs, quietMs) > 0;
    if (burstGoesOn) return this.#lookIn(quietMs);
    if (doubtful.length > 0) {
      this.#doubtSince ??= now;
      const wait = doubtMs - (now - this.#doubtSince);
      if (wait > 0) return this.#lookIn(this.#more ? Math.min(wait, quietMs) : wait);
    }
    this.#reported = found;
    this.#named.clear();
    this.#burstSince = this.#doubtSince = undefined;
    if (files.length > 0) this.#report(files);
    if (this.#more) this.touched();
  }

  /** How long to wait: `ms`, or less where the whole wait would be longer than `most`. */
  #remaining(since: number, most: number, ms: number): number {
    return Math.max(0, Math.min(ms, most - (performance.now() - since)));
  }
}
