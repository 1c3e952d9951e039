import type { Misconception } from '../misconception.ts';
import { modelNamed, placeOf, sameName } from '../reading.ts';
import type { AssociationCall, AssociationDescription } from '../../types.ts';

/** An association that the task names is not there under this name, or leads to one row and not to many. */
export const ownedAssociationMissing: Misconception = {
  id: 'owned-association-missing',
  find({ exercise, finding, claimed, source }) {
    const [, as, model] = /^Looking for the association (\w+) of (\w+)$/.exec(finding.tried) ?? [];
    const [, target] = /, many of (\w+)$/.exec(finding.expected ?? '') ?? [];
    if (!as || !model || !target) return undefined;
    const there = modelNamed(claimed, model)?.associations ?? [];
    const calls = source.associations.filter((call) => sameName(call.source, model) && sameName(call.target, target));
    const near = there.find((one) => one.target === target && sameName(one.as, as));
    const written = calls.find((call) => call.options['as']?.value === (near?.as ?? as)) ?? calls[0];
    return {
      message: `${say(model, as, target, near, there.length === 0 ? written : undefined)} Its methods are called after it: get${as}.`,
      place: placeOf(near ? (written?.options['as'] ?? written) : written),
      lesson: near ? '01-favorites#both-names' : `${exercise}#polymorphic`,
    };
  },
};

function say(
  model: string,
  as: string,
  target: string,
  near: AssociationDescription | undefined,
  unheard: AssociationCall | undefined,
): string {
  if (near && near.as !== as) return `The alias is ${near.as}, and the task asks for ${as}, letter for letter.`;
  if (near) return `${as} of ${model} is a ${near.type}, which leads to one ${target}. Of these, a ${model} has many.`;
  if (unheard) return `${model} has no associations. Does what you wrote stand in static associate(models)?`;
  return `${model} has no association ${as}. A ${model} has many of ${target}, under the alias ${as}.`;
}
