import { createSheet } from './sheet.ts';
import { paletteOf, signsOf, type Style } from './style.ts';

/** A misconception that was met, and when the exercise passed afterwards. */
export interface DiaryEntry {
  exercise: string;
  /** What it is, in a sentence. */
  sentence: string;
  /** `02-both-sides#keys` */
  lesson?: string | undefined;
  overcome?: string | undefined;
}

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

/** How many there were: `7 misconceptions met, 6 of them overcome.` */
export function sayCount(diary: DiaryEntry[]): string {
  if (diary.length === 0) return 'The diary is empty: no misconception was met so far.';
  const overcome = diary.filter((one) => one.overcome !== undefined).length;
  const met = diary.length === 1 ? 'One misconception met' : `${diary.length} misconceptions met`;
  if (overcome === diary.length)
    return diary.length === 1 ? `${met}, and overcome.` : `${met}, and all of them overcome.`;
  return `${met}, ${overcome === 0 ? 'none' : overcome} of them overcome.`;
}
