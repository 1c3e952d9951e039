import { leftAfterDeleting } from '../deleted-owner.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** A hook clears up behind an owner, and takes what belongs to another. */
export const deletesOfAnotherOwner: Misconception = {
  id: 'deletes-of-another-owner',
  lesson: '17-scopes-and-polymorphic#owner-deleted',
  find(evidence) {
    const seen = leftAfterDeleting(evidence);
    if (!seen || seen.missing.length === 0) return undefined;
    const { model, what, missing } = seen;
    const why = /^rows of/.test(what)
      ? 'Only comments and taggings go with it.'
      : `Its id alone is not enough, because another model may have a row of this id, and its type alone is not, either. Name both in the where of your hook.`;
    return {
      message: `When a ${model} was deleted, ${what} went along that are not its own: ${missing.join('; ')}. ${why}`,
      place: placeOf(evidence.source.associates.find((one) => one.model === model)),
    };
  },
};
