import { addedCalls } from '../added.ts';
import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** A table is dropped while rows of another still need its rows. */
export const downInTheOrderOfUp: Misconception = {
  id: 'down-in-the-order-of-up',
  lesson: '15-delete-rules#down',
  find(evidence) {
    if (!isFailing(evidence, 'undo') || !/FOREIGN KEY constraint failed/.test(errorText(evidence))) return undefined;
    const drops = addedCalls(evidence, 'down').filter(({ method }) => method === 'dropTable');
    for (const [index, drop] of drops.entries()) {
      const later = drops.slice(index + 1).map(({ table }) => table);
      const child = evidence.database.tables.find(
        ({ name, foreignKeys }) => later.includes(name) && foreignKeys.some(({ table }) => table === drop.table),
      );
      if (!child) continue;
      return {
        message:
          `down drops ${drop.table} while the rows of ${child.name} still need its rows, so the database refuses. ` +
          `down goes the way back: what up made last is dropped first, ${child.name} before ${drop.table}.`,
        place: placeOf(drop),
      };
    }
    return undefined;
  },
};
