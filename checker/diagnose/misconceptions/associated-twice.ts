import { errorText, missingAssociation } from '../failing.ts';
import type { Explanation, Misconception } from '../misconception.ts';
import { claimedBetween, manyCall, placeOf } from '../reading.ts';
import type { Evidence } from '../../types.ts';

/** The same alias twice: two calls that use it, or one call that runs twice. */
export const associatedTwice: Misconception = {
  id: 'associated-twice',
  lesson: '01-favorites#associate',
  find(evidence) {
    const alias = /You have used the alias (\S+) in two separate associations/.exec(errorText(evidence))?.[1];
    if (!alias) return replaced(evidence);
    const calls = evidence.source.associations.filter((call) => call.options['as']?.value === alias);
    const [first, second] = sameSource(calls);
    if (first && second) {
      return {
        message: `${second.source} gives the alias ${alias} to two associations, on line ${first.line} and on line ${second.line}. Keep one of them, or give the other a name of its own.`,
        place: placeOf(second.options['as'] ?? second),
      };
    }
    return {
      message: `The association ${alias} is declared once, but that line runs twice. associate is called for you after all models are loaded: remove the other call.`,
      place: placeOf(calls[0]),
    };
  },
};

/** A second associate takes the place of the first, and what the first declares never runs. */
function replaced(evidence: Evidence): Explanation | undefined {
  const missing = missingAssociation(evidence);
  if (!missing || claimedBetween(evidence.claimed, missing.from, missing.to).length > 0) return undefined;
  const own = evidence.source.associates.filter((one) => one.model === missing.from && one.form !== 'instance-method');
  const [first, last] = [own[0], own.at(-1)];
  const call = manyCall(evidence.source, missing.from, missing.to);
  if (!first || !last || first === last || !call || call.file !== last.file || call.line >= last.line) return undefined;
  return {
    message: `${missing.from} is given associate twice, on line ${first.line} and on line ${last.line}. The second takes the place of the first, so ${call.source}.belongsToMany(${call.target}) never runs. Put all associations of a model into one associate.`,
    place: placeOf(last),
  };
}

function sameSource<T extends { source: string }>(calls: T[]): T[] {
  return calls.filter((call) => calls.some((other) => other !== call && other.source === call.source));
}
