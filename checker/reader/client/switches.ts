import { applyChoices, choice, choose, type Theme } from './choices.ts';

/** The switches at the top: language, colours, keys. */
export function openSwitches(): void {
  on('language', switchLanguage);
  on('theme', switchTheme);
  on('keys', showKeys);
  show();
}

export function switchLanguage(): void {
  const { dataset } = document.documentElement;
  choose('language', dataset['language'] === 'javascript' ? 'typescript' : 'javascript');
  applyChoices();
  show();
}

export function switchTheme(): void {
  const next = THEMES[(THEMES.indexOf(themeNow()) + 1) % THEMES.length]!;
  choose('theme', next);
  delete document.documentElement.dataset['theme'];
  applyChoices();
  show();
}

export function showKeys(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.keys');
  if (!dialog?.open) dialog?.showModal();
}

function show(): void {
  const { language } = document.documentElement.dataset;
  const [now, other] = language === 'javascript' ? ['JavaScript', 'TypeScript'] : ['TypeScript', 'JavaScript'];
  button('language')?.setAttribute(
    'aria-label',
    `${now === 'TypeScript' ? 'TS' : 'JS'}: code in ${now}; change to ${other}`,
  );
  button('theme')?.setAttribute('aria-label', `${SHORT[themeNow()]}: colours ${NAMES[themeNow()]}`);
  const name = document.querySelector('[data-theme-name]');
  if (name) name.textContent = SHORT[themeNow()];
}

function themeNow(): Theme {
  const chosen = choice('theme') ?? document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'auto';
}

function button(name: string): HTMLElement | null {
  return document.querySelector(`[data-switch="${name}"]`);
}

function on(name: string, act: () => void): void {
  button(name)?.addEventListener('click', act);
}

const THEMES: Theme[] = ['auto', 'light', 'dark'];
const SHORT: Record<Theme, string> = { auto: 'Auto', light: 'Light', dark: 'Dark' };
const NAMES: Record<Theme, string> = { auto: 'as your system', light: 'light', dark: 'dark' };
