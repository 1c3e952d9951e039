import type { BenchNews } from '../workbench/bench.ts';
import type { Change } from './live.ts';
import { post } from './post.ts';
import { beginAnew } from './anew.ts';
import { copyQuestion } from './question.ts';
import { toast } from './toast.ts';

/** The workbench beside a lesson, kept as the workbook says it is. */
export interface Workbench {
  changed(change: Change): void;
  refresh(): Promise<void>;
}

/** @param enrich makes buttons of what has just been put into the page */
export function openWorkbench(exercise: string, enrich: (within: ParentNode) => void): Workbench {
  const bench = document.getElementById('workbench')!;
  const spoken = document.createElement('p');
  spoken.className = 'unseen';
  spoken.setAttribute('role', 'status');
  spoken.setAttribute('aria-live', 'polite');
  document.body.append(spoken);
  bench.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('[data-give-up]')) void post('/give-up', { exercise });
    if ((target as Element).closest('[data-copy-question]')) void copyQuestion(exercise);
    if ((target as Element).closest('[data-anew]')) void beginAnew(exercise);
  });
  // `toggle` does not rise: it is caught on its way down.
  bench.addEventListener('toggle', ({ target }) => void loadFold(target as HTMLDetailsElement, enrich), true);
  let asked = 0;

  async function refresh(): Promise<void> {
    const mine = ++asked;
    const news = await load(exercise);
    // A later question has the newer answer.
    if (!news || mine !== asked) return;
    mark(news);
    if (bench.dataset['serial'] === String(news.serial)) return;
    bench.dataset['serial'] = String(news.serial);
    for (const [part, html] of Object.entries(news.parts)) put(part, html, enrich);
    // Emptied while a check runs, so that the same words are said again.
    spoken.textContent = news.say;
  }

  return {
    refresh,
    changed(change) {
      if (change.exercise === exercise) void refresh();
      else if (change.verdict) toast(change.verdict);
    },
  };
}

async function load(exercise: string): Promise<BenchNews | undefined> {
  try {
    const response = await fetch(`/workbench/${exercise}`);
    return response.ok ? ((await response.json()) as BenchNews) : undefined;
  } catch {
    return undefined;
  }
}

/** What is asked for rarely is loaded when it is opened, and again when there is something newer. */
async function loadFold(fold: HTMLDetailsElement, enrich: (within: ParentNode) => void): Promise<void> {
  const place = fold.querySelector('.folded');
  const from = fold.dataset['load'];
  if (!from || !fold.open || !place || fold.dataset['shown'] === from) return;
  fold.dataset['shown'] = from;
  if (place.childElementCount === 0) place.textContent = 'Looking …';
  const answer = await fetch(from).then(
    (response) => response.json() as Promise<{ html?: string; sentence?: string }>,
    () => ({ sentence: 'The workbook does not answer.', html: undefined }),
  );
  // Asked again when it is opened again.
  if (answer.html === undefined) delete fold.dataset['shown'];
  if (answer.html === undefined) place.textContent = answer.sentence ?? '';
  else place.innerHTML = answer.html;
  enrich(place);
}

/** Replaces a part, and leaves what somebody has opened open, and the focus where it is. */
function put(part: string, html: string, enrich: (within: ParentNode) => void): void {
  const place = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (!place || shown.get(place) === html) return;
  shown.set(place, html);
  const focus = place.contains(document.activeElement)
    ? document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key']
    : undefined;
  const before = new Map(folds(place).map((one) => [one.dataset['key'], one]));
  place.innerHTML = html;
  for (const one of folds(place)) {
    const was = before.get(one.dataset['key']);
    if (was) keepFold(was, one);
  }
  enrich(place);
  if (focus) place.querySelector<HTMLElement>(`[data-key="${CSS.escape(focus)}"]`)?.focus({ preventScroll: true });
}

/** Open stays open; and what was loaded stays until there is something newer, so that nothing jumps. */
function keepFold(was: HTMLDetailsElement, is: HTMLDetailsElement): void {
  is.open = was.open;
  const { shown: from } = was.dataset;
  const loaded = was.querySelector('.folded');
  if (!from || !loaded || !is.dataset['load']) return;
  is.dataset['shown'] = from;
  is.querySelector('.folded')?.replaceChildren(...loaded.childNodes);
}

function folds(place: ParentNode): HTMLDetailsElement[] {
  return [...place.querySelectorAll<HTMLDetailsElement>('details[data-key]')];
}

/** Shows the verdicts beside the lines of the acceptance list too. */
function mark({ marks }: BenchNews): void {
  for (const item of document.querySelectorAll<HTMLElement>('li[data-check]')) {
    const outcome = marks[item.dataset['check']!];
    if (outcome) item.dataset['outcome'] = outcome;
    else delete item.dataset['outcome'];
  }
}

const shown = new WeakMap<HTMLElement, string>();
