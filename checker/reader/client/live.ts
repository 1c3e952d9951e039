/** What is told of an exercise that has changed. */
export interface Change {
  exercise: string;
  serial: number;
  /** A verdict on something that was just saved, in words. */
  verdict?: string;
}

type Word = { kind: 'change'; change: Change } | { kind: 'state' } | { kind: 'lost' };

/**
 * Hears of every change. A browser keeps few connections to one place, so of many open tabs one listens, and tells the
 * others; when it is closed, another takes over.
 */
export function openLive({ onChange, onState }: { onChange(change: Change): void; onState(): void }): void {
  const channel = new BroadcastChannel('sandcastle');
  const hear = (word: Word): void => {
    showLost(word.kind === 'lost');
    if (word.kind === 'change') onChange(word.change);
    if (word.kind === 'state') onState();
  };
  const tell = (word: Word): void => {
    channel.postMessage(word);
    hear(word);
  };
  channel.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data));
  // Held until the tab is closed.
  void navigator.locks.request('sandcastle-live', () => new Promise(() => listen(tell)));
  // A tab that comes back from the browser's store has missed what was told meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && onState());
  onState();
}

function listen(tell: (word: Word) => void): void {
  const source = new EventSource('/events');
  source.addEventListener('state', () => tell({ kind: 'state' }));
  source.addEventListener('change', ({ data }: MessageEvent<string>) =>
    tell({ kind: 'change', change: JSON.parse(data) as Change }),
  );
  source.addEventListener('error', () => {
    tell({ kind: 'lost' });
    if (source.readyState !== EventSource.CLOSED) return;
    // This browser gave up for good: begin anew.
    setTimeout(() => listen(tell), RETRY_MS);
  });
}

function showLost(isLost: boolean): void {
  const note = document.querySelector<HTMLElement>('.lost');
  if (note) note.hidden = !isLost;
  document.documentElement.classList.toggle('is-lost', isLost);
}

const RETRY_MS = 1_000;
