import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** hasMany with a join table, which Sequelize refuses. */
export const hasManyWithThrough: Misconception = {
  id: 'has-many-with-through',
  lesson: '02-both-sides#pairs',
  find(evidence) {
    if (!/N:M associations are not supported with hasMany/.test(errorText(evidence))) return undefined;
    const call = evidence.source.associations.find((one) => one.method === 'hasMany' && one.options['through']);
    const written = call ? `${call.source}.hasMany(${call.target})` : 'A hasMany';
    return {
      message: `${written} is given through, but hasMany keeps its foreign key in the other table and knows no join table. Write belongsToMany instead; the options can stay.`,
      place: placeOf(call) ?? evidence.finding.error?.place,
    };
  },
};
