import type { Shown } from './compare.ts';
import type { Expectation, Flaw, Plan, PlannedScene } from './planned.ts';
import type { Outcome, SceneOutcome } from './script.ts';
import { showPicture } from './show-picture.ts';
import { showRows } from './show-rows.ts';
import { isWorthShowing, showSql } from './show-sql.ts';

/**
 * Puts together what belongs into each generated block, and what went wrong that no block announces.
 *
 * @param outcomes one for each scene of the plan; undefined when the runner ended before it
 */
export function whatCameOut(plan: Plan, outcomes: (SceneOutcome | undefined)[]): { shown: Shown[]; flaws: Flaw[] } {
  const flaws = plan.scenes.flatMap((scene, index) => flawsOf(scene, outcomes[index]));
  const shown = plan.expectations.flatMap((expectation) => {
    const outcome = outcomes[plan.scenes.indexOf(expectation.scene)];
    const content = outcome && contentOf(expectation, outcome);
    return content === undefined ? [] : [{ fence: expectation.fence, content: tidy(content) }];
  });
  const silent = shown.filter(({ content }) => content === '').map(({ fence: { line } }) => ({ line, ...SILENT }));
  return { shown, flaws: [...flaws, ...silent] };
}

function flawsOf(scene: PlannedScene, outcome: SceneOutcome | undefined): Flaw[] {
  const { line } = scene;
  if (!outcome) return [{ line, problem: 'This code ends the process, or never ends itself.', next: ENDING }];
  if (outcome.unreadable !== undefined) {
    return [{ line, problem: `The blocks do not run together: ${outcome.unreadable}.`, next: TOGETHER }];
  }
  const first = thrown(outcome.preparation, scene.throws, line);
  if (first.length > 0 || scene.throws) return [...first, ...(scene.throws ? unreached(scene, 0) : [])];
  const steps = outcome.steps.flatMap((step, index) =>
    thrown(step, scene.steps[index]!.throws, scene.stepLines[index]!),
  );
  return [...steps, ...(steps.length > 0 ? [] : unreached(scene, outcome.steps.length))];
}

function thrown({ error }: Outcome, should: boolean, line: number): Flaw[] {
  if (should && error === undefined) {
    return [
      { line, problem: 'The lesson says that this throws, and it does not.', next: 'Break it, or drop the error.' },
    ];
  }
  if (should || error === undefined) return [];
  const [sentence] = error.split('\n');
  return [{ line, problem: `This throws ${sentence}`, next: 'Correct it, or show the error in a "text error" block.' }];
}

function unreached(scene: PlannedScene, from: number): Flaw[] {
  return scene.stepLines.slice(from).map((line) => ({ line, problem: 'This block is never reached.', next: TOGETHER }));
}

/** @returns nothing when the code did not come so far, which has a flaw of its own */
function contentOf({ wanted, step, scene }: Expectation, outcome: SceneOutcome): string | undefined {
  const source = step === undefined ? outcome.preparation : outcome.steps[step];
  if (!source || outcome.unreadable !== undefined) return undefined;
  switch (wanted.does) {
    case 'output':
      return source.printed;
    case 'error':
      return source.error;
    case 'types':
      return scene.types;
    case 'picture':
      return source.error === undefined ? showPicture(outcome.schema) : undefined;
    case 'rows': {
      const rows = source.rows[wanted.table];
      return rows && showRows(rows, wanted.columns);
    }
    case 'sql': {
      const sql = source.sql.filter(isWorthShowing).map(showSql);
      return sql.filter((one) => !wanted.only || new RegExp(`\\b${wanted.only}\\b`).test(one)).join('\n\n');
    }
  }
}

/** Times of the run would differ each time; the times that a lesson chose itself are not of today. */
function tidy(text: string): string {
  const now = Date.now();
  const fixed = text.replace(TIME, (time, date: string, clock: string, zone: string) => {
    const when = Date.parse(`${date}T${clock}Z`);
    return Math.abs(now - when) > NEAR_MS ? time : `2025-06-01${time[10]}10:00:00.000${zone}`;
  });
  return fixed === '' ? '' : `${fixed.trimEnd()}\n`;
}

const TIME = /\b(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d\.\d{3})( \+00:00|Z)/g;
const SILENT = { problem: 'Nothing came out for this block.', next: 'Print something above it, or delete it.' };
const ENDING = 'Look for process.exit, a loop, and a promise that nothing settles.';
const NEAR_MS = 60 * 60 * 1000;
const TOGETHER = 'The blocks under one heading run one after another, as one piece of code.';
