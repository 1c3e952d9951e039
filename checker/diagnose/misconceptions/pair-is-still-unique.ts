import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import { throughOf } from '../same-pair.ts';

/** Two associations share a join model by scope, and the pair may be in it only once. */
export const pairIsStillUnique: Misconception = {
  id: 'pair-is-still-unique',
  lesson: '14-same-pair-twice#one-table',
  find(evidence) {
    if (!/UNIQUE constraint failed|must be unique|Validation error/.test(errorText(evidence))) return undefined;
    const call = evidence.source.associations.find((one) => throughOf(one)?.scoped);
    const through = call && throughOf(call);
    if (!through || through.fact.inner?.['unique']?.value === false) return undefined;
    return {
      message:
        `Both lists are in the table of ${through.name}, and Sequelize makes each pair unique there, so a row that is in one list cannot be in the other. ` +
        `Write unique: false beside scope, in every through of this model, and give the model an id of its own.`,
      place: placeOf(through.fact),
    };
  },
};
