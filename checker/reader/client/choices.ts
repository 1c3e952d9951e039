export type Theme = 'auto' | 'light' | 'dark';

/** How somebody wants the pages, remembered by the browser; nothing is lost where it cannot remember. */
export function choice(name: 'theme' | 'language' | 'keys' | 'tab'): string | undefined {
  try {
    return localStorage.getItem(`sandcastle-${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice. */
export function choose(name: 'theme' | 'language' | 'keys' | 'tab', value: string): void {
  try {
    localStorage.setItem(`sandcastle-${name}`, value);
  } catch {
    // A browser that keeps nothing shows it until the page is left.
  }
}

/** Makes the page look as it was chosen. */
export function applyChoices(): void {
  const { dataset } = document.documentElement;
  const theme = choice('theme');
  const language = choice('language');
  if (theme === 'light' || theme === 'dark') dataset['theme'] = theme;
  if (language === 'typescript' || language === 'javascript') dataset['language'] = language;
}
