import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf, sameName } from '../reading.ts';
import { throughOf } from '../same-pair.ts';
import type { AssociationCall, Evidence } from '../../types.ts';

/** Two associations between the same models keep their links in one table, with nothing that tells them apart. */
export const sameThroughTwice: Misconception = {
  id: 'same-through-twice',
  lesson: '14-same-pair-twice#same-through',
  find(evidence) {
    if (!isFailing(evidence, 'links') || !/^(?:Adding|Asking|Removing|Reading) /.test(evidence.finding.tried))
      return undefined;
    const { tried } = evidence.finding;
    const isAsked = (call: AssociationCall): boolean => tried.includes(` ${aliasOf(call)} `);
    const found = twins(evidence);
    const asked = found.filter((call) => sameName(call.source, found.find(isAsked)?.source ?? found[0]!.source));
    const [one, other] = asked;
    if (!one || !other) return undefined;
    const through = throughOf(other)!;
    return {
      message:
        `${aliasOf(one)} and ${aliasOf(other)} both keep their links in ${through.name}, and nothing in a row says to which of them it belongs. So they are two names for one list. ` +
        `Give ${aliasOf(other)} a join table of its own, on both sides; or a scope to every through.`,
      place: placeOf(through.fact),
    };
  },
};

function twins({ source }: Evidence): AssociationCall[] {
  const many = source.associations.filter(
    (call) => call.method === 'belongsToMany' && !sameName(call.source, call.target),
  );
  const alike = (one: AssociationCall, other: AssociationCall): boolean =>
    one !== other &&
    sameName(one.source, other.source) &&
    sameName(one.target, other.target) &&
    throughOf(one)?.name === throughOf(other)?.name;
  // Where both have a scope, they are told apart.
  return many.filter((call) =>
    many.some((other) => alike(call, other) && !(throughOf(call)?.scoped && throughOf(other)?.scoped)),
  );
}

function aliasOf({ options, target }: AssociationCall): string {
  return String(options['as']?.value ?? `${target}s`);
}
