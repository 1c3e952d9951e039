import type { ExerciseResult, Place } from '../../types.ts';
import { createSheet } from './sheet.ts';
import { paletteOf, signsOf, type Style } from './style.ts';
import { renderVerdict, toPhrase, type VerdictOptions } from './verdict.ts';

/** What the loop that checks on save tells; `LiveEvent` of the commands is one. */
export type LiveNews =
  | { kind: 'checking'; exercise: string; again: boolean }
  | { kind: 'verdict'; exercise: string; result: ExerciseResult; before?: ExerciseResult }
  | { kind: 'unfinished'; exercise: string; place: Place; kept: ExerciseResult }
  | { kind: 'trouble'; exercise: string; sentence: string };

/**
 * What a learner sees of one event while they work.
 *
 * @param options where the exercise of this event is
 * @returns lines without a line feed at the end
 */
export function renderLive(news: LiveNews, style: Style, options: Omit<VerdictOptions, 'before'>): string {
  if (news.kind === 'verdict') return renderVerdict(news.result, style, { ...options, before: news.before });
  const sheet = createSheet(style);
  const { dim, yellow } = paletteOf(style);
  switch (news.kind) {
    case 'checking':
      sheet.say(`Checking ${news.exercise} ${news.again ? 'again ' : ''}${signsOf(style).more}`, { paint: dim });
      break;
    case 'unfinished':
      sheet.say((style.plain ? `${news.exercise}: ` : '') + toUnfinished(news.place, news.kept), { paint: yellow });
      break;
    case 'trouble':
      sheet.say(news.sentence, { paint: yellow });
  }
  return sheet.toString();
}

/** With autosave a word is often half written: no reason to take the verdict away. */
function toUnfinished({ file, line }: Place, kept: ExerciseResult): string {
  return `${file} line ${line} not finished? Keeping the last verdict: ${toPhrase(kept)}.`;
}
