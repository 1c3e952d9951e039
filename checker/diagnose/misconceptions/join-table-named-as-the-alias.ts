import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import { throughOf } from '../same-pair.ts';

/** The join table has the name of an alias, which Sequelize needs for the table itself. */
export const joinTableNamedAsTheAlias: Misconception = {
  id: 'join-table-named-as-the-alias',
  lesson: '14-same-pair-twice#alias-as-table',
  find(evidence) {
    const alias = /You have used the alias (\S+) in two separate associations/.exec(errorText(evidence))?.[1];
    const named = evidence.source.associations.filter((call) => call.options['as']?.value === alias);
    const call = named.find((one) => throughOf(one)?.name === alias);
    if (!alias || !call || named.length > 1) return undefined;
    return {
      message:
        `${alias} is the alias and, in through, the join table as well. belongsToMany keeps an association to the join table under that name, so it is taken. ` +
        `Give the table another name, such as ${call.source}${alias}.`,
      place: placeOf(call.options['through']),
    };
  },
};
