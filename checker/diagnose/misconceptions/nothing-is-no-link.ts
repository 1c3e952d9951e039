import { addedPlace } from '../added.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';

/** A row without a parent is copied as if it had one. */
export const nothingIsNoLink: Misconception = {
  id: 'nothing-is-no-link',
  lesson: '18-one-to-many-becomes-many#order',
  find(evidence) {
    if (evidence.check.id !== 'migrates' || !evidence.exercise.startsWith('18')) return undefined;
    const [, table, column] = /NOT NULL constraint failed: (\w+)\.(\w+)/.exec(errorText(evidence)) ?? [];
    const keys = evidence.database.tables.find(({ name }) => name === table)?.foreignKeys ?? [];
    if (!keys.some((key) => key.column === column)) return undefined;
    return {
      message: `Some lifeguards have no beach: their beachId is empty, and no link can be made of it, so ${column} of ${table} refuses. Copy only the others: WHERE beachId IS NOT NULL.`,
      place: addedPlace(evidence, 'up', 'query', 'bulkInsert'),
    };
  },
};
