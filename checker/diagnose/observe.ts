import type { Diagnosis } from '../types.ts';
import { associateNotRun } from './observations/associate-not-run.ts';
import { doubledLinks } from './observations/doubled-links.ts';
import { downEmpty } from './observations/down-empty.ts';
import { droppedPromise } from './observations/dropped-promise.ts';
import { droppedTooEarly } from './observations/dropped-too-early.ts';
import { keysDiffer } from './observations/keys-differ.ts';
import { manyWithThrough } from './observations/many-with-through.ts';
import { misspelt } from './observations/misspelt.ts';
import type { Observation, Project } from './observations/observation.ts';
import { oneSide } from './observations/one-side.ts';
import { pointsAtAModel } from './observations/points-at-a-model.ts';

/**
 * What is probably a mistake in a project that nobody gave a task: the misconceptions of the course, as far as they show
 * without one.
 *
 * @returns in the order of how much follows from them; never throws
 */
export function observe(project: Project): Diagnosis[] {
  return OBSERVATIONS.flatMap((observation) => attempt(observation, project));
}

function attempt({ id, lesson, find }: Observation, project: Project): Diagnosis[] {
  try {
    return find(project).map(({ message, place, lesson: other = lesson }) => ({
      id,
      message,
      ...(place && { file: place.file, line: place.line }),
      ...(other && { lesson: other }),
    }));
  } catch {
    // What the models claim may have any shape.
    return [];
  }
}

/** What the tables are not asked for is told even where there are none. */
export const OBSERVATIONS: Observation[] = [
  misspelt,
  manyWithThrough,
  associateNotRun,
  oneSide,
  keysDiffer,
  pointsAtAModel,
  droppedPromise,
  doubledLinks,
  downEmpty,
  droppedTooEarly,
];
