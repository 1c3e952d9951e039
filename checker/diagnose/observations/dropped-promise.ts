import { placeOf } from '../reading.ts';
import type { Observation } from './observation.ts';

/** Steps of a migration that nobody waits for. */
export const droppedPromise: Observation = {
  id: 'promise-dropped',
  lesson: '03-join-table#promises',
  find: ({ source }) =>
    source.migrations.flatMap(({ calls }) =>
      calls
        .filter(({ waited, direction }) => !waited && direction !== 'unknown')
        .map((call) => ({
          message: `Nobody waits for ${call.method}${call.table ? ` of ${call.table}` : ''}: the migration may be recorded as done while the database is still at work, or after it has refused. Write await before it.`,
          place: placeOf(call),
        })),
    ),
};
