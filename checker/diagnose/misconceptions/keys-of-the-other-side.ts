import type { Misconception } from '../misconception.ts';
import { joinOf, manyCall, placeOf } from '../reading.ts';

/** The columns of a given join table are named from the wrong sides. */
export const keysOfTheOtherSide: Misconception = {
  id: 'keys-of-the-other-side',
  lesson: '08-names-and-keys#keys',
  find(evidence) {
    if (!/^Looking at what each column of \S+ is used for/.test(evidence.finding.tried)) return undefined;
    const join = joinOf(evidence);
    const [from, to] = join?.ends ?? [];
    if (!join?.schema || !from || !to) return undefined;
    const key = join.schema.foreignKeys.find((one) => one.column === from.column);
    if (key?.table !== to.table) return undefined;
    const call = manyCall(evidence.source, from.model, to.model);
    return {
      message:
        `${from.model} writes its own id into ${from.column}, and that column references ${to.table}: the two keys are swapped. ` +
        `foreignKey is the column of the model you call belongsToMany on, ${to.column} for ${from.model}; otherKey is that of the other model.`,
      place: placeOf(call?.options['foreignKey'] ?? call),
    };
  },
};
