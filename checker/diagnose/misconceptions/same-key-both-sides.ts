import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, manyCall, placeOf } from '../reading.ts';

/** Both ends of the link are given the same column. */
export const sameKeyBothSides: Misconception = {
  id: 'same-key-both-sides',
  lesson: '02-both-sides#keys',
  find(evidence) {
    if (isFailing(evidence, 'no-model', 'no-association', 'undo', 'too-early', 'wrong-through')) return undefined;
    const join = joinOf(evidence);
    if (!join) return undefined;
    const { forward, backward, ends } = join;
    const shared = forward.foreignKey === forward.otherKey || forward.foreignKey === backward?.foreignKey;
    if (!shared || !forward.foreignKey) return undefined;
    const [from, to] = ends;
    const call = manyCall(evidence.source, to.model, from.model) ?? manyCall(evidence.source, from.model, to.model);
    return {
      message:
        `${forward.foreignKey} is the column of ${from.model} and of ${to.model} at once, so a link cannot hold both. ` +
        `foreignKey names the column of the model you call it on, and otherKey the column of the other: each side needs a foreignKey of its own, such as ${likeness(from.model, forward.foreignKey)} for ${from.model} and ${likeness(to.model, forward.foreignKey)} for ${to.model}.`,
      place: placeOf(call?.options['foreignKey'] ?? call),
    };
  },
};

/** The key of a model, written in the way of another key: `user_id`, `userId` or `UserId`. */
function likeness(model: string, key: string): string {
  if (key.includes('_')) return `${model.replace(/(?<=.)[A-Z]/g, '_$&').toLowerCase()}_id`;
  return `${/^[a-z]/.test(key) ? model.charAt(0).toLowerCase() + model.slice(1) : model}Id`;
}
