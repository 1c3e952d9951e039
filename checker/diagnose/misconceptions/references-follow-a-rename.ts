import { addedPlace } from '../added.ts';
import type { Misconception } from '../misconception.ts';
import { OLD } from '../town-moved.ts';

/** A table was renamed out of the way, and SQLite took along the references to it. */
export const referencesFollowARename: Misconception = {
  id: 'references-follow-a-rename',
  lesson: '18-one-to-many-becomes-many#remove-column',
  find(evidence) {
    const { tables } = evidence.database;
    // Its migration came with the exercise, so that nothing but a rename can have led its key elsewhere.
    const given = tables.find(({ name }) => name === GIVEN);
    if (!evidence.exercise.startsWith('18') || !given) return undefined;
    if (evidence.edited?.some((file) => /migrations\//.test(file))) return undefined;
    const key = given.foreignKeys.find(({ table }) => !tables.some(({ name }) => same(name, table)));
    if (!key) return undefined;
    const direction = /^Undoing/.test(evidence.finding.tried) ? 'down' : 'up';
    return {
      message:
        `${GIVEN}.${key.column} references ${key.table}, and there is no such table any more. Renaming ${OLD.table} to ${key.table} renamed every reference to it too. ` +
        `Make the new table under another name, copy the rows, drop ${OLD.table}, and then give its name to the new one. ALTER TABLE … DROP COLUMN needs none of this.`,
      place: addedPlace(evidence, direction, 'renameTable'),
    };
  },
};

const GIVEN = 'Badges';

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
