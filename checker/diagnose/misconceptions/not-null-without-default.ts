import { addedPlace } from '../added.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';

/** A column that may not be empty is added to a table with rows, which have no value for it. */
export const notNullWithoutDefault: Misconception = {
  id: 'not-null-without-default',
  lesson: '12-data-on-the-link#not-null',
  find(evidence) {
    if (!/Cannot add a NOT NULL column with default value NULL/.test(errorText(evidence))) return undefined;
    return {
      message:
        'The new column may not be empty, and the rows that are in the table already have no value for it. Give it a defaultValue, or let it be empty.',
      place: addedPlace(evidence, 'up', 'addColumn', 'query'),
    };
  },
};
