import { markup, type Markup } from '../../report/formats/html/markup.ts';

/** A sign that repeats what the word beside it says. */
export function signOf(outcome: string): Markup {
  return markup`<span class="sign" aria-hidden="true">${SIGNS[outcome] ?? '!'}</span>`;
}

const SIGNS: Record<string, string> = {
  passed: '✓',
  failed: '✗',
  skipped: '–',
  'not-reached': '○',
  'not-started': '○',
  'not-submitted': '○',
};
