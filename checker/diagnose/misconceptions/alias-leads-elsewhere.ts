import { missingAssociation } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { modelNamed, placeOf } from '../reading.ts';
import { callWithAlias } from '../same-pair.ts';

/** The alias is there, on an association that leads to another model. */
export const aliasLeadsElsewhere: Misconception = {
  id: 'alias-leads-elsewhere',
  lesson: '14-same-pair-twice#two-lists',
  find(evidence) {
    const missing = missingAssociation(evidence);
    if (!missing?.as) return undefined;
    const { from, to, as } = missing;
    const there = modelNamed(evidence.claimed, from)?.associations.find((one) => one.as === as);
    // A model linked with itself by mistake has an explanation of its own.
    if (!there || [to, from].includes(there.target) || there.type !== 'BelongsToMany') return undefined;
    const call = callWithAlias(evidence, as);
    return {
      message:
        `${as} leads from ${from} to ${there.target}, and it is to lead to ${to}. ` +
        (to === from
          ? `Where a model is linked with itself, it is the target as well: ${from}.belongsToMany(${to}, …).`
          : `The first argument of belongsToMany is the target: models.${to}.`),
      place: placeOf(call),
    };
  },
};
