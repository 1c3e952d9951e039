import { missingAssociation } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { callsBetween, claimedBetween, manyCall, placeOf } from '../reading.ts';
import type { Evidence, Place } from '../../types.ts';

/** Only one of the two models says that it belongs to many of the other. */
export const oneSided: Misconception = {
  id: 'one-sided',
  lesson: '02-both-sides#pairs',
  find(evidence) {
    const missing = missingAssociation(evidence);
    if (!missing) return undefined;
    const { from, to, as } = missing;
    const written = claimedBetween(evidence.claimed, to, from)[0];
    if (!written || claimedBetween(evidence.claimed, from, to).length > 0) return undefined;
    // Written and yet not there is another story: it was not run, or something replaced it.
    if (manyCall(evidence.source, from, to)) return undefined;
    const options = [as && `as: '${as}'`, written.through && `through: '${written.through.table}'`].filter(Boolean);
    const [other] = callsBetween(evidence.source, from, to);
    const has = other ? `has only ${from}.${other.method}(${to})` : `says nothing of the kind about ${to}`;
    return {
      message:
        `${to} belongs to many ${from} rows, but ${from} ${has}, so a ${from} cannot reach those links. ` +
        `An association works only from the model that declares it: add ${from}.belongsToMany(models.${to}, { ${options.join(', ')} }) to ${from}.associate.`,
      place: whereToAdd(evidence, from) ?? placeOf(manyCall(evidence.source, to, from)),
    };
  },
};

function whereToAdd({ source }: Evidence, model: string): Place | undefined {
  return placeOf(
    source.associates.find((one) => one.model === model) ?? source.models.find((one) => one.name === model),
  );
}
