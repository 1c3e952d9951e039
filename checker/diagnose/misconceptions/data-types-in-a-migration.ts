import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** A migration takes its types from DataTypes, as a model does, and nothing of that name is there. */
export const dataTypesInAMigration: Misconception = {
  id: 'data-types-in-a-migration',
  lesson: '03-join-table#columns',
  find(evidence) {
    if (!/\bDataTypes is not defined/.test(errorText(evidence))) return undefined;
    const { source, finding } = evidence;
    return {
      message:
        'A migration is given Sequelize as its second argument, and has no DataTypes. Write Sequelize.INTEGER where a model would write DataTypes.INTEGER.',
      place: finding.error?.place ?? placeOf(source.migrations.at(-1)?.up),
    };
  },
};
