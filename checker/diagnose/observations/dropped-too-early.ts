import { placeOf } from '../reading.ts';
import type { Observation } from './observation.ts';

/** A `down` that drops a table before the one that references it. */
export const droppedTooEarly: Observation = {
  id: 'down-in-the-order-of-up',
  lesson: '15-delete-rules#down',
  find: ({ source, database }) =>
    source.migrations.flatMap(({ calls }) => {
      const drops = calls.filter(({ direction, method }) => direction === 'down' && method === 'dropTable');
      return drops.flatMap((drop, index) => {
        const later = drops.slice(index + 1).map(({ table }) => table);
        const child = database.tables.find(
          ({ name, foreignKeys }) => later.includes(name) && foreignKeys.some(({ table }) => table === drop.table),
        );
        if (!child) return [];
        const message = `down drops ${drop.table} before ${child.name}, which references it: most databases refuse that. Drop ${child.name} first.`;
        return [{ message, place: placeOf(drop) }];
      });
    }),
};
