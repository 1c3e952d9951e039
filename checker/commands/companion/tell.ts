import { renderFirstPass } from '../../report/terminal/companion.ts';
import { renderLive } from '../../report/terminal/live.ts';
import type { LiveEvent } from '../live.ts';
import { nextOf } from './actions/next.ts';
import type { OpenDesk } from './open-desk.ts';

/** Shows what happens while the learner works, and keeps in mind how far they are. */
export function tell(event: LiveEvent, desk: OpenDesk): void {
  const { printer, progress, style } = desk;
  desk.turnTo(event.exercise);
  const options = { folder: `exercises/${event.exercise}` };
  const text = renderLive(event, style(), options);
  if (event.kind === 'checking') return printer.plain ? printer.out(text) : printer.status(text);
  if (event.kind !== 'verdict') return desk.show(text);
  const { result } = event;
  const firstPass = result.outcome === 'passed' && !progress.exercise(result.exercise).passedAt;
  desk.note(result);
  progress.judged(result);
  printer.clear();
  if (!firstPass) return desk.show(text);
  const more = renderFirstPass(desk.lesson, { made: result.made, next: nextOf(desk)?.name }, style());
  desk.show(`${text}\n\n${more}`);
}
