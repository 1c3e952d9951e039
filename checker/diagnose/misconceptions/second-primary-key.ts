import { addedPlace } from '../added.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';

/** A primary key is added to a table that has one. */
export const secondPrimaryKey: Misconception = {
  id: 'second-primary-key',
  lesson: '04-duplicates#rule',
  find(evidence) {
    const table = /table "?([^"\s]+?)(?:_backup)?"? has more than one primary key/.exec(errorText(evidence))?.[1];
    if (!table) return undefined;
    return {
      message:
        `${table} has a primary key already, its id, and no table has two. Beside an id, the pair is made unique with type: 'unique'. ` +
        'A primary key of both columns takes a new table: make it, copy the rows, drop the old one, rename the new one.',
      place: addedPlace(evidence, 'up', 'addConstraint', 'createTable', 'query'),
    };
  },
};
