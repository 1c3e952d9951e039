import type { Misconception } from '../misconception.ts';
import { missingHalf, type MissingHalf } from '../one-to-many.ts';
import { placeOf } from '../reading.ts';
import type { AssociationCall } from '../../types.ts';

/** One side of a one-to-many relationship is declared by the wrong method. */
export const associationOfOtherKind: Misconception = {
  id: 'association-of-other-kind',
  lesson: '00-start-here#both-sides',
  find(evidence) {
    const half = missingHalf(evidence);
    const call = half?.written.find(({ method }) => method !== half.method);
    if (!half || !call || half.written.some(({ method }) => method === half.method)) return undefined;
    const { method, from, to } = half;
    return {
      message: `${from}.${call.method}(${to}) ${MEANINGS[call.method](half)}. ${sayRule(half)} Write ${from}.${method}(models.${to}).`,
      place: placeOf(call),
      ...(evidence.exercise >= '07' && { lesson: '07-one-to-many#which-side' }),
    };
  },
};

const MEANINGS: Record<AssociationCall['method'], (half: MissingHalf) => string> = {
  belongsTo: ({ from, to }) => `gives each ${from} one ${to}, and the key to the table of ${from}`,
  hasOne: ({ from, to }) => `gives each ${from} one ${to} at most`,
  hasMany: ({ from, to }) => `gives each ${from} many ${to} rows, and the key to the table of ${to}`,
  belongsToMany: () => `keeps the links in a third table, so that both sides may have many`,
};

function sayRule({ method, from, to }: MissingHalf): string {
  if (method === 'hasMany') return `One ${from} has many ${to} rows here, and each of those has one ${from}.`;
  return method === 'hasOne'
    ? `One ${from} has one ${to} here, and the key stands in the table of ${to}.`
    : `Each ${from} has one ${to} here: belongsTo stands in the model whose table has the key.`;
}
