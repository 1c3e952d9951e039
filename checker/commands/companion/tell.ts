import { renderFirstPass } from '../../report/terminal/companion.ts';
import { renderLive } from '../../report/terminal/live.ts';
import type { LiveEvent } from '../live.ts';
import { nextOf } from './actions/next.ts';
import type { OpenDesk } from './open-desk.ts';

/** Shows what happens while the learner works, and keeps in mind how far they are. */
export function tell(event: LiveEvent, desk: OpenDesk): void {
  const { printer, progress, style } = desk;
  desk.turnTo(event.exercise);
  const options = {
    folder: `exercises/${event.exercise}`,
    next: afterPass(desk),
  };
  const text = renderLive(event, style(), options);
  if (event.kind === 'checking') return printer.plain ? printer.out(text) : printer.status(text);
  if (event.kind !== 'verdict') return desk.show(text);
  const { result } = event;
  const firstPass = result.outcome === 'passed' && !progress.exercise(result.exercise).passedAt;
  desk.note(result);
  progress.judged(result);
  desk.makeRoom();
  const left = desk.lessons.filter(({ name }) => desk.result(name)?.outcome !== 'passed');
  if (!firstPass) return desk.show(text);
  desk.show(`${text}\n\n${renderFirstPass(desk.lesson, { made: result.made, left }, style())}`);
}

function afterPass(desk: OpenDesk): string {
  const next = nextOf(desk)?.name;
  if (!next) return 'Every exercise passes: this was the course.';
  return desk.keyboard ? `Press n for the next exercise, ${next}.` : `Go on with lessons/${next}.md.`;
}
