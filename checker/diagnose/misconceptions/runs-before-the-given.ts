import { addedMigrations } from '../added.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** A migration has a name by which it comes before those that have long run. */
export const runsBeforeTheGiven: Misconception = {
  id: 'runs-before-the-given',
  lesson: '05-lifeguard-beaches#shipped',
  find(evidence) {
    const { tried, expected = '', actual = '' } = evidence.finding;
    if (!/^Looking for the place of your migrations in the order/.test(tried)) return undefined;
    const early = addedMigrations(evidence).find(({ file }) => actual.includes(file.slice(file.lastIndexOf('/') + 1)));
    return {
      message:
        `Migrations run in the order of their names, and ${actual.replace(/ before it$/, ' comes too early')}: the tables are not there yet. ` +
        `A new migration comes ${expected.replace(/^every one of yours /, '')}. migration:create writes the present time in front, which is right; give the file such a name.`,
      place: placeOf(early?.up),
    };
  },
};
