import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, manyCall, placeOf, sameName } from '../reading.ts';

/** foreignKey names the other model's column, on both sides: the ids land in each other's columns. */
export const keysSwapped: Misconception = {
  id: 'keys-swapped',
  lesson: '02-both-sides#keys',
  find(evidence) {
    if (isFailing(evidence, 'no-model', 'no-association', 'no-table', 'too-early', 'undo')) return undefined;
    const join = joinOf(evidence);
    if (!join) return undefined;
    const [from, to] = join.ends;
    const swapped = sameName(from.column, `${to.model}Id`) && sameName(to.column, `${from.model}Id`);
    if (!swapped) return undefined;
    const call = manyCall(evidence.source, from.model, to.model);
    return {
      message:
        `${from.model} keeps its own id in ${from.column} and the id of ${to.model} in ${to.column}: the two are swapped. ` +
        `foreignKey is the column for the model you call belongsToMany on (${to.column} for ${from.model}), otherKey the column for the other.`,
      place: placeOf(call?.options['foreignKey'] ?? call),
    };
  },
};
