import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { callsBetween, placeOf } from '../reading.ts';

/** One side names both columns of the join table, and the other side names none: Sequelize stops while it loads. */
export const keysOnOneSide: Misconception = {
  id: 'keys-on-one-side',
  lesson: '08-names-and-keys#keys',
  find(evidence) {
    if (!isFailing(evidence, 'loading') || !/reading 'field'/.test(errorText(evidence))) return undefined;
    const calls = evidence.source.associations.filter(({ method }) => method === 'belongsToMany');
    const both = calls.find(({ options }) => options['foreignKey'] && options['otherKey']);
    const none = both && callsBetween(evidence.source, both.target, both.source).find((call) => calls.includes(call));
    if (!both || !none || none.options['foreignKey']) return undefined;
    return {
      message:
        `${both.source} names two columns of the join table, and ${none.source} names none, so it chose one by itself: the two do not meet, and Sequelize stops. ` +
        `Each side names its own column: give ${none.source}.belongsToMany(${none.target}) a foreignKey, ${both.options['otherKey']!.text}.`,
      place: placeOf(none),
    };
  },
};
