import { missingAssociation } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { callsBetween, claimedBetween, placeOf } from '../reading.ts';

/** The two models know each other, but only as one to many. */
export const stillOneToMany: Misconception = {
  id: 'still-one-to-many',
  lesson: '02-both-sides#pairs',
  find(evidence) {
    const missing = missingAssociation(evidence);
    if (!missing) return undefined;
    const { from, to } = missing;
    const { claimed, source } = evidence;
    if ([...claimedBetween(claimed, from, to), ...claimedBetween(claimed, to, from)].length > 0) return undefined;
    const calls = [...callsBetween(source, from, to), ...callsBetween(source, to, from)];
    const call = calls.find((one) => one.method !== 'belongsToMany');
    if (!call || calls.some((one) => one.method === 'belongsToMany')) return undefined;
    const holds = call.method === 'belongsTo' ? call.source : call.target;
    const held = call.method === 'belongsTo' ? call.target : call.source;
    return {
      message:
        `${call.source}.${call.method}(${call.target}) keeps one foreign key in the table of ${holds}, so each ${holds} can have one ${held} and no more. ` +
        `For many on both sides each model needs a belongsToMany, and the links a table of their own: ${from}.belongsToMany(models.${to}, { through: '…' }).`,
      place: placeOf(call),
    };
  },
};
