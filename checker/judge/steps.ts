import type { CheckStep, SentStatement, StepRows, TapeEntry } from '../types.ts';
import type { Places } from './places.ts';
import type { World } from './world.ts';

/** What was tried in these worlds, with the SQL that the learner's code sent for each; for whoever wants to look on. */
export function stepsIn(worlds: World[]): CheckStep[] {
  const steps = worlds.flatMap((world) => {
    const { database, steps: asked } = world;
    const tape = database.tape.since(0);
    // What came late, because nobody waited for it, belongs to the step that began it.
    return asked.map(({ tried, from, rows }, at) => ({
      world,
      tried,
      rows,
      statements: tape.slice(from, asked[at + 1]?.from),
    }));
  });
  let left = MOST_STATEMENTS;
  let cellsLeft = MOST_CELLS;
  return steps.slice(0, MOST_STEPS).map(({ world, tried, rows, statements }): CheckStep => {
    const kept = statements.slice(0, left);
    left -= kept.length;
    if (rows) cellsLeft -= cellsIn(rows);
    const sent = kept.map((entry) => toSent(entry, world.places));
    return { tried, statements: sent, more: statements.length - kept.length, ...(rows && cellsLeft >= 0 && { rows }) };
  });
}

function toSent({ sql, durationMs, error, at }: TapeEntry, places: Places): SentStatement {
  const place = at === undefined ? undefined : places.ofStack(at);
  return { sql, durationMs, ...(error !== undefined && { error }), ...(place && { place }) };
}

function cellsIn({ before, after }: StepRows): number {
  return [...before, ...after].reduce((sum, { columns, rows }) => sum + columns.length * rows.length, 0);
}

const MOST_STEPS = 60;
const MOST_STATEMENTS = 300;
const MOST_CELLS = 10_000;
