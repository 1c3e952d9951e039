import type { Misconception } from '../misconception.ts';
import { typedKey } from '../owned.ts';
import { modelNamed, placeOf, sameName } from '../reading.ts';
import { throughOf } from '../same-pair.ts';

/** The links are kept in a table of their own, and not in the one that has the type and the id. */
export const ownedElsewhere: Misconception = {
  id: 'owned-elsewhere',
  lesson: '17-scopes-and-polymorphic#taggings',
  find({ finding, claimed, source }) {
    const [, model, as] = /^(?:Asking|Reading) (\w+) \S+ (?:for|with) its (\w+)/.exec(finding.tried) ?? [];
    const found = modelNamed(claimed, model ?? '')?.associations.find((one) => one.as === as);
    const joins = source.associations.map((call) => throughOf(call)?.name);
    const join = claimed.find((one) => typedKey(one) && joins.includes(one.name));
    if (!model || !found?.through || !join || found.through.model === join.name) return undefined;
    const call = source.associations.find((one) => sameName(one.source, model) && one.options['as']?.value === as);
    return {
      message:
        `${as} of ${model} go through ${found.through.table}, a table of their own. The links of all models are in ${join.table}, ` +
        `and the other side looks for them there. Write through: { model: models.${join.name}, … }.`,
      place: placeOf(call?.options['through'] ?? call),
    };
  },
};
