import path from 'node:path';
import { watch, type ChokidarOptions, type FSWatcher } from 'chokidar';
import { folderIdentity } from './snapshot.ts';

/** The part of chokidar that is used, so that a test can put a failing one in its place. */
export type WatchFunction = (place: string, options: ChokidarOptions) => FSWatcher;

export interface TreeWatchOptions {
  /** Whether a path below the root is to be left alone. */
  ignored: (place: string) => boolean;
  polling: boolean;
  intervalMs: number;
  /** Something happened at this absolute path; without one, anything may have happened anywhere. */
  onTouched: (place?: string) => void;
  /** One sentence for the learner. */
  onNotice: (sentence: string) => void;
  watch?: WatchFunction | undefined;
}

/** One chokidar over a whole tree that starts over when it must: folders replaced, root gone for a while, no more watches left. */
export class TreeWatch {
  readonly #root: string;
  readonly #options: TreeWatchOptions;
  #watcher: FSWatcher | undefined;
  #polling: boolean;
  #closed = false;
  #gaveUp = false;
  #identity: string | undefined;
  #rootTimer: NodeJS.Timeout | undefined;
  #isReady = (): void => {};
  /** Settled when the tree is watched for the first time. */
  readonly ready = new Promise<void>((resolve) => (this.#isReady = resolve));

  /** @param root absolute path of an existing folder */
  constructor(root: string, options: TreeWatchOptions) {
    this.#root = root;
    this.#options = options;
    this.#polling = options.polling;
  }

  get mode(): 'events' | 'polling' {
    // chokidar lets CHOKIDAR_USEPOLLING win over what it is asked for.
    return (this.#watcher?.options.usePolling ?? this.#polling) ? 'polling' : 'events';
  }

  async open(): Promise<void> {
    this.#identity = await folderIdentity(this.#root);
    this.#start();
  }

  /** Watches the tree anew: what was watched may be another folder than the one that has its name now. */
  renew(): void {
    if (this.#closed) return;
    void this.#stop();
    this.#start();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#rootTimer);
    this.#isReady();
    await this.#stop();
  }

  #start(): void {
    const { ignored, intervalMs, onTouched, watch: watchWith = watch } = this.#options;
    const watcher = watchWith(this.#root, {
      ignored,
      ignoreInitial: true,
      followSymlinks: false,
      ignorePermissionErrors: true,
      // What chokidar does here to calm events down takes 100 ms; we compare snapshots instead.
      atomic: false,
      usePolling: this.#polling,
      interval: intervalMs,
      binaryInterval: intervalMs,
    });
    this.#watcher = watcher;
    // Raw events come without delay, and chokidar leaves out a second change within 50 ms, which may be the one that counts.
    watcher.on('raw', (_event, name, details) => this.#onRaw(name, details as RawDetails));
    watcher.on('all', (_event, place) => onTouched(place));
    watcher.on('error', (error) => this.#onError(watcher, error));
    watcher.on('ready', () => this.#onReady(watcher));
  }

  async #stop(): Promise<void> {
    const watcher = this.#watcher;
    const closed = watcher?.close();
    // Closing takes the listeners away, and an error without a listener would be thrown.
    watcher?.on('error', () => {});
    // One that is closed opens itself again where a file it was looking at turns out to be gone (chokidar 5.0.0,
    // `_remove`), and is never closed then: the process would not end.
    if (watcher) watcher.add = () => watcher;
    await closed;
  }

  #onReady(watcher: FSWatcher): void {
    if (watcher !== this.#watcher) return;
    this.#isReady();
    // What happened before everything was watched.
    this.#options.onTouched();
  }

  #onRaw(name: string | null | undefined, { watchedPath }: RawDetails): void {
    // While polling there is no watched path, and the name is the whole path.
    if (watchedPath === undefined) return this.#touched(name ?? undefined);
    if (watchedPath === this.#root) void this.#checkRoot();
    this.#touched(path.resolve(watchedPath, name ?? ''));
    // A watched file names itself.
    if (name === path.basename(watchedPath)) this.#touched(watchedPath);
  }

  #touched(place: string | undefined): void {
    const { onTouched, ignored } = this.#options;
    if (place === undefined || !ignored(place)) onTouched(place);
  }

  #onError(watcher: FSWatcher, error: unknown): void {
    if (watcher !== this.#watcher || this.#closed || this.#gaveUp) return;
    const code = (error as NodeJS.ErrnoException).code ?? 'no code';
    if (this.#polling || this.mode === 'polling') {
      this.#gaveUp = true;
      this.#isReady();
      this.#options.onNotice(
        `The exercises cannot be watched here (${code}): after saving, run "npm run check" yourself.`,
      );
      return;
    }
    this.#polling = true;
    this.#options.onNotice(fallbackSentence(code, this.#options.intervalMs));
    this.renew();
  }

  /** The folder of all exercises may go, and come back: a version-control command does that. */
  async #checkRoot(): Promise<void> {
    const identity = await folderIdentity(this.#root);
    clearTimeout(this.#rootTimer);
    if (this.#closed) return;
    if (identity === undefined) this.#rootTimer = setTimeout(() => void this.#checkRoot(), ROOT_RETRY_MS);
    else if (identity !== this.#identity) this.renew();
    this.#identity = identity;
  }
}

/** What chokidar tells besides with a raw event. */
interface RawDetails {
  watchedPath?: string;
}

const ROOT_RETRY_MS = 500;
const LIMIT_CODES = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

function fallbackSentence(code: string, intervalMs: number): string {
  const why = LIMIT_CODES.has(code)
    ? 'This computer has no more room for watching files'
    : 'This folder cannot be watched directly';
  return `${why} (${code}), so the exercises are looked at every ${intervalMs / 1000} seconds instead; verdicts come a moment later, and nothing is missed.`;
}
