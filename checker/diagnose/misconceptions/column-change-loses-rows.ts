import { addedCalls, addedPlace } from '../added.ts';
import type { Misconception } from '../misconception.ts';

/** A column was to be added, and the rows of the table did not come through. */
export const columnChangeLosesRows: Misconception = {
  id: 'column-change-loses-rows',
  lesson: '12-data-on-the-link#migration',
  find(evidence) {
    const { tried, actual } = evidence.finding;
    const [, table] = /^Running your migrations, then reading the \w+ that were in (\w+) before/.exec(tried) ?? [];
    if (!table || actual === undefined) return undefined;
    const drops = addedCalls(evidence, 'up').some(({ method }) => method === 'dropTable');
    return {
      message: `Rows that were in ${table} are gone after your migration. ${drops ? 'dropTable takes all rows along. ' : ''}addColumn gives the table a column, and leaves its rows alone.`,
      place: addedPlace(evidence, 'up', 'dropTable', 'bulkDelete', 'query'),
    };
  },
};
