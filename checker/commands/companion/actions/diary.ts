import { renderDiary } from '../../../report/terminal/diary.ts';
import type { Desk } from '../desk.ts';

/** Shows the misconceptions that were met. */
export function showDiary(desk: Desk): void {
  desk.show(renderDiary(desk.progress.data.diary, desk.style()));
}
