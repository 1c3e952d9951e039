import { createSheet } from '../../../report/terminal/sheet.ts';
import { paletteOf } from '../../../report/terminal/style.ts';
import type { Lesson } from '../../../types.ts';
import type { Desk } from '../desk.ts';

/** Goes on to the next exercise that does not pass yet, and says how it begins. */
export function goToNext(desk: Desk): void {
  const next = nextOf(desk);
  if (!next) return desk.say('Every exercise passes. You have finished the course.');
  desk.turnTo(next.name);
  desk.printer.clear();
  desk.show(introduce(next, desk));
}

/** The first that does not pass after the current one, or else from the beginning. */
export function nextOf({ lessons, lesson, result }: Pick<Desk, 'lessons' | 'lesson' | 'result'>): Lesson | undefined {
  const at = lessons.indexOf(lesson);
  const others = [...lessons.slice(at + 1), ...lessons.slice(0, at)];
  return others.find(({ name }) => result(name)?.outcome !== 'passed');
}

/** An exercise before anything is done: what it is about, and where to begin. */
export function introduce({ name, title, minutesToRead, minutesToDo }: Lesson, { style }: Pick<Desk, 'style'>): string {
  const sheet = createSheet(style());
  sheet.say(`${name.slice(0, 2)}  ${title}`, { paint: paletteOf(style()).bold });
  sheet.say(`${minutesToRead} minutes to read, about ${minutesToDo} to do.`, { indent: 4 });
  sheet.gap();
  sheet.say(`lessons/${name}.md (or press t)`, { indent: 4, label: 'Read:' });
  sheet.say(`exercises/${name}/ (or press o), and save`, { indent: 4, label: 'Edit:' });
  return sheet.toString();
}
