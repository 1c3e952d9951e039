import type { Language } from '../starters.ts';

/** How a language is written. */
export const LANGUAGE_NAMES: Record<Language, string> = { typescript: 'TypeScript', javascript: 'JavaScript' };

/** Says what choosing a language did, a line for each thing. */
export function tellLanguage(
  language: Language,
  { changed, left, all }: { changed: string[]; left: { exercise: string; why: string }[]; all: boolean },
): string {
  const name = LANGUAGE_NAMES[language];
  const [first] = left;
  const lines = [`Your language is ${name}.`];
  if (all) lines.push(`All exercises are in ${name} now.`);
  else if (changed.length > 0) lines.push(`In ${name} now: ${changed.join(', ')}.`);
  if (!first) return lines.join('\n');
  return [
    ...lines,
    'Left as they are:',
    ...left.map(({ exercise, why }) => `  ${exercise}: ${why}`),
    `To begin one anew in ${name}, for example: npm run reset -- ${first.exercise} (what is there is kept)`,
  ].join('\n');
}
