import type { Misconception } from '../misconception.ts';
import { callsAmong } from '../one-to-many.ts';
import { placeOf } from '../reading.ts';

/** A child may be without a parent, and the key is required. */
export const keyMustBeFilled: Misconception = {
  id: 'key-must-be-filled',
  lesson: '07-one-to-many#empty',
  find(evidence) {
    const [, child, parent] = /^Storing a (\S+) without a (\S+) with plain SQL$/.exec(evidence.finding.tried) ?? [];
    if (!child || !parent || evidence.finding.actual !== 'it is refused') return undefined;
    const calls = callsAmong(evidence, [parent, child]);
    const fact = calls
      .map(({ options }) => options['foreignKey']?.inner?.['allowNull'])
      .find((one) => one?.value === false);
    return {
      message:
        `A ${child} may be without a ${parent} here, and the database refused such a row: its key may not be empty. ` +
        `Take allowNull: false away ${fact ? 'from both sides' : 'where the attribute of the key is declared'}; a key may be empty unless you say otherwise.`,
      place: placeOf(fact ?? calls[0]),
    };
  },
};
