import { sayCount, type DiaryEntry } from '../diary.ts';
import { createSheet } from './sheet.ts';
import { paletteOf, signsOf, type Style } from './style.ts';

/** The misconceptions that somebody met, exercise after exercise; those that are overcome have a sign. */
export function renderDiary(diary: DiaryEntry[], style: Style): string {
  const sheet = createSheet(style);
  const { bold, green } = paletteOf(style);
  const exercises = [...new Set(diary.map(({ exercise }) => exercise))].sort();
  for (const exercise of exercises) {
    sheet.say(exercise, { paint: bold });
    for (const { sentence, lesson, overcome } of diary.filter((one) => one.exercise === exercise)) {
      const label = style.plain
        ? overcome
          ? 'overcome:'
          : 'open:'
        : overcome
          ? signsOf(style).passed
          : signsOf(style).skipped;
      sheet.say(sentence, { indent: 2, label, ...(overcome && !style.plain && { paint: green }) });
      if (lesson) sheet.keep(`lessons/${lesson.replace('#', '.md#')}`, { indent: 4 });
    }
    sheet.gap();
  }
  sheet.say(sayCount(diary));
  return sheet.toString();
}
