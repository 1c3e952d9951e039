import { placeOf } from '../reading.ts';
import type { Observation } from './observation.ts';

/** Migrations that cannot be undone, though they did something. */
export const downEmpty: Observation = {
  id: 'down-does-not-undo',
  lesson: '03-join-table#down',
  find: ({ source }) =>
    source.migrations
      .filter(({ up, down, calls }) => up && !up.empty && (!down || down.empty) && calls.length > 0)
      .map(({ file, up, down }) => ({
        message: `${file.replace(/^.*\//, '')} ${down ? 'has a down that does nothing' : 'has no down'}: db:migrate:undo takes it off the list, and its changes stay. Undo in down what up does, in the opposite order.`,
        place: placeOf(down ?? up),
      })),
};
