import { errorText, missingAssociation } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { callsBetween, claimedBetween, pairOf, placeOf } from '../reading.ts';
import type { Evidence } from '../../types.ts';

/** Two hasMany do not make a many-to-many: each adds a foreign key to the other table. */
export const hasManyBothSides: Misconception = {
  id: 'has-many-both-sides',
  lesson: '02-both-sides#pairs',
  find(evidence) {
    const missing = missingAssociation(evidence) ?? strayKey(evidence);
    // A model with itself has one side only.
    if (!missing || missing.from === missing.to) return undefined;
    const { from, to } = missing;
    const { claimed, source } = evidence;
    const sides = [
      [from, to],
      [to, from],
    ] as const;
    if (sides.some(([one, other]) => claimedBetween(claimed, one, other).length > 0)) return undefined;
    if (!sides.every(([one, other]) => claimedBetween(claimed, one, other, 'HasMany').length > 0)) return undefined;
    const call = callsBetween(source, from, to).find((one) => one.method === 'hasMany');
    return {
      message:
        `${from}.hasMany(${to}) and ${to}.hasMany(${from}) together are two one-to-many relationships: each puts a foreign key into the other's table. ` +
        `For many on both sides use belongsToMany on both, through one table.`,
      place: placeOf(call),
    };
  },
};

/** The pair of the exercise, when a query asks for the key that hasMany wants to have in the other table. */
function strayKey(evidence: Evidence): { from: string; to: string } | undefined {
  const [from, to] = pairOf(evidence.exercise) ?? [];
  const column = /no such column: (?:\S+\.)?["`]?([^\s"`.]+)/.exec(errorText(evidence))?.[1];
  if (!from || !to || !column) return undefined;
  const keys = [
    ...claimedBetween(evidence.claimed, from, to, 'HasMany'),
    ...claimedBetween(evidence.claimed, to, from, 'HasMany'),
  ];
  return keys.some(({ foreignKey }) => foreignKey === column) ? { from, to } : undefined;
}
