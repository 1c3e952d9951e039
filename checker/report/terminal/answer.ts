import { renderMarkdown } from './markdown.ts';
import { createSheet } from './sheet.ts';
import { paletteOf, type Style } from './style.ts';

/** A paragraph of the course, as it is shown to somebody who looked for it. */
export interface ShownAnswer {
  title: string;
  lesson: string;
  anchor: string;
  text: string;
}

/** The best answer in full, and where the others are. */
export function renderAnswers([best, ...others]: ShownAnswer[], style: Style): string {
  if (!best) return '';
  const sheet = createSheet(style);
  const { bold, cyan } = paletteOf(style);
  sheet.say(best.title, { paint: bold });
  sheet.keep(placeOf(best), { paint: cyan });
  const shown = others.slice(0, MOST_OTHERS);
  const text = [sheet.toString(), renderMarkdown(best.text, style)];
  if (shown.length > 0) {
    const more = createSheet(style);
    more.say('See also:');
    for (const answer of shown) more.say(`${answer.title} (${placeOf(answer)})`, { indent: 2, hang: 2 });
    text.push(more.toString());
  }
  return text.join('\n\n');
}

function placeOf({ lesson, anchor }: ShownAnswer): string {
  return `lessons/${lesson}.md${anchor ? `#${anchor}` : ''}`;
}

const MOST_OTHERS = 4;
