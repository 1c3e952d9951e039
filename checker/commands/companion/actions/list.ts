import { renderSummary } from '../../../report/terminal/summary.ts';
import type { Desk } from '../desk.ts';

/** Lists all exercises with their last verdicts. */
export function showList(desk: Desk): void {
  const results = desk.lessons.flatMap(({ name }) => desk.result(name) ?? []);
  desk.printer.out(renderSummary(results, desk.style()));
  desk.say(`You are at ${desk.lesson.name}.`);
}
