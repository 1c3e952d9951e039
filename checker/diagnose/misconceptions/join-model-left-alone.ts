import { callsAbout, joinModelOf } from '../join-model.ts';
import type { Misconception } from '../misconception.ts';
import { missingHalf } from '../one-to-many.ts';
import { manyCall, placeOf } from '../reading.ts';

/** The two ends are associated across the join model, and nothing leads to the model itself. */
export const joinModelLeftAlone: Misconception = {
  id: 'join-model-left-alone',
  lesson: '13-super-many-to-many#six',
  find(evidence) {
    const around = joinModelOf(evidence);
    const half = missingHalf(evidence);
    if (!around || !half || ![half.from, half.to].includes(around.join)) return undefined;
    const { join, ends } = around;
    if (ends.some((end) => callsAbout(evidence, end, join, false).length > 0)) return undefined;
    const across = manyCall(evidence.source, ...ends) ?? manyCall(evidence.source, ends[1], ends[0]);
    if (!across) return undefined;
    return {
      message:
        `belongsToMany leads from ${ends[0]} to ${ends[1]} and back; it gives ${join} no association, and nobody one to ${join}. ` +
        `The four to and from the middle are still to be written: hasMany(models.${join}) in ${ends[0]} and in ${ends[1]}, and belongsTo both of them in ${join}.`,
      place: placeOf(across),
    };
  },
};
