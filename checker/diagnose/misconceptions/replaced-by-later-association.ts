import { errorText, isFailing, missingAssociation } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { callsBetween, claimedBetween, pairOf, placeOf } from '../reading.ts';
import type { AssociationCall, Evidence } from '../../types.ts';

/** Two associations of one model have the same name: the later replaces the earlier, the methods stay those of the earlier. */
export const replacedByLaterAssociation: Misconception = {
  id: 'replaced-by-later-association',
  lesson: '05-lifeguard-beaches#names',
  find(evidence) {
    const [from, to] = namesakes(evidence) ?? [];
    if (!from || !to) return undefined;
    const [earlier, later] = sameLine(callsBetween(evidence.source, from, to));
    if (!earlier || !later) return undefined;
    const name = nameOf(later) ?? claimedBetween(evidence.claimed, from, to, upper(later.method))[0]?.as ?? `${to}s`;
    return {
      message:
        `${from} has two associations with the same name, ${name}: ${earlier.method} on line ${earlier.line} and ${later.method} on line ${later.line}. ` +
        `The later one silently replaces the earlier, while the methods stay those of the earlier, so they read and write the wrong place. Give one of them an alias of its own: as: '…'.`,
      place: placeOf(later),
    };
  },
};

/** The model and target for which two associations share a name, as far as that explains what failed. */
function namesakes(evidence: Evidence): [string, string] | undefined {
  const missing = missingAssociation(evidence);
  if (missing) {
    // The belongsToMany is written, and what the model has is the hasMany after it.
    const { from, to } = missing;
    const [last] = sameLine(callsBetween(evidence.source, from, to)).slice(-1);
    const isThere = last && claimedBetween(evidence.claimed, from, to, upper(last.method)).length > 0;
    return last?.method === 'hasMany' && isThere ? [from, to] : undefined;
  }
  if (!isFailing(evidence, 'links', 'undo') || errorText(evidence)) return undefined;
  const pair = pairOf(evidence.exercise);
  const sides: [string, string][] = pair ? [pair, [pair[1], pair[0]]] : [];
  return sides.find(([from, to]) => {
    const found = sameLine(callsBetween(evidence.source, from, to));
    return found.length > 1 && claimedBetween(evidence.claimed, from, to).length > 0;
  });
}

/** The hasMany and the belongsToMany of one pair that have the same name; empty unless both are there. */
function sameLine(calls: AssociationCall[]): AssociationCall[] {
  const plural = calls.filter(
    (call) => call.optionsKnown && (call.method === 'hasMany' || call.method === 'belongsToMany'),
  );
  const shared = plural.filter((call) =>
    plural.some((other) => other.method !== call.method && nameOf(other) === nameOf(call)),
  );
  return shared.length > 1 ? shared : [];
}

function nameOf(call: AssociationCall): string | undefined {
  const as = call.options['as'];
  return as && String(as.value ?? as.text);
}

function upper(method: AssociationCall['method']): 'BelongsTo' | 'HasOne' | 'HasMany' | 'BelongsToMany' {
  return (method.charAt(0).toUpperCase() + method.slice(1)) as 'HasMany';
}
