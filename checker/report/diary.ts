/** A misconception that was met, and when the exercise passed afterwards. */
export interface DiaryEntry {
  exercise: string;
  /** What it is, in a sentence. */
  sentence: string;
  /** `02-both-sides#keys` */
  lesson?: string | undefined;
  overcome?: string | undefined;
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
