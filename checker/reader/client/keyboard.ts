import { PAGE_KEYS, type PageAction } from '../keys.ts';
import { offerToBeginAnew } from './anew.ts';
import { breakIt } from './break-it.ts';
import { choice, choose } from './choices.ts';
import { openNextHint } from './hints.ts';
import { openPlace } from './places.ts';
import { post } from './post.ts';
import { copyQuestion } from './question.ts';
import { showKeys, switchLanguage, switchTheme } from './switches.ts';
import { chooseTab } from './tabs.ts';

/** Does what the table of keys says, wherever nothing is being typed. */
export function listenToKeys(exercise: string | undefined): void {
  const actions = actionsFor(exercise);
  const toggle = document.querySelector<HTMLInputElement>('[data-single-keys]');
  if (toggle) {
    toggle.checked = choice('keys') !== 'off';
    toggle.addEventListener('change', () => choose('keys', toggle.checked ? 'on' : 'off'));
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]') || choice('keys') === 'off') return;
    const does = PAGE_KEYS.find(({ key }) => key === event.key)?.does;
    if (!does) return;
    event.preventDefault();
    actions[does]();
  });
}

function actionsFor(exercise: string | undefined): Record<PageAction, () => void> {
  return {
    search() {
      const field = document.querySelector<HTMLInputElement>('#q');
      field?.focus();
      field?.select();
    },
    map: () => location.assign('/'),
    next: () => follow('next'),
    previous: () => follow('previous'),
    workbench: () => goTo('workbench'),
    lesson: () => goTo('content'),
    check: () => void (exercise && post('/check', { exercise })),
    hint: openNextHint,
    open() {
      const place = document.querySelector<HTMLElement>('.failure [data-open]') ?? firstFile();
      if (place) void openPlace(place.dataset['open']!);
    },
    solution() {
      chooseTab('tab-solution');
      goTo('tab-solution');
    },
    question: () => void (exercise && copyQuestion(exercise)),
    anew: () => exercise && offerToBeginAnew(),
    review: () => location.assign('/review'),
    break: breakIt,
    diary: () => location.assign('/diary'),
    language: switchLanguage,
    theme: switchTheme,
    keys: showKeys,
  };
}

function firstFile(): HTMLElement | null {
  return document.querySelector('.files [data-open*="/models/"]') ?? document.querySelector('.files [data-open]');
}

function follow(way: string): void {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-go="${way}"]`);
  if (link) location.assign(link.href);
}

function goTo(id: string): void {
  const place = document.getElementById(id);
  // The lesson is as high as the page: it stays where it is.
  place?.focus({ preventScroll: id === 'content' });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
