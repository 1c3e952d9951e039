import type { Misconception } from '../misconception.ts';
import { modelNamed, placeOf } from '../reading.ts';
import { leftAfterDeleting } from '../deleted-owner.ts';

/** No foreign key clears up behind an owner that is deleted, and nothing else does. */
export const leftBehind: Misconception = {
  id: 'left-behind',
  lesson: '17-scopes-and-polymorphic#owner-deleted',
  find(evidence) {
    const seen = leftAfterDeleting(evidence);
    if (!seen || seen.missing.length > 0 || seen.more.length === 0) return undefined;
    const { model, what } = seen;
    return {
      message:
        `A ${model} is gone, and its ${what} are still there. With constraints: false the database does not know whose they are, so no rule of it deletes them. ` +
        `A hook must: ${model}.addHook('beforeDestroy', …) is run for one row, beforeBulkDestroy is not. Delete where type and id are those of the ${model}.`,
      place: modelPlace(evidence, model),
    };
  },
};

function modelPlace({ source, claimed }: Parameters<Misconception['find']>[0], model: string) {
  if (!modelNamed(claimed, model)) return undefined;
  return placeOf(
    source.associates.find((one) => one.model === model) ?? source.models.find((one) => one.name === model),
  );
}
