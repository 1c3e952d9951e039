import type { AssociationCall, AssociationDescription, Evidence, ModelDescription, OptionFact } from '../types.ts';
import { modelNamed, sameName } from './reading.ts';
import { throughOf } from './same-pair.ts';

/** An association to rows of many owners, of which a check asked something. */
export interface Owned {
  /** The model that it was asked of. */
  model: string;
  association: AssociationDescription;
  call: AssociationCall;
  /** The model whose name stands beside the id, and the two attributes in which they stand. */
  owner: string;
  type: string;
  key: string;
  /** The scope that says whose rows they are, where there is one. */
  scope?: OptionFact;
}

/** Reads it from the sentence of the finding; undefined where the check, or the table, is of another kind. */
export function ownedAsked({ finding, claimed, source }: Evidence): Owned | undefined {
  const [, model, as] = /^(?:Asking|Reading) (\w+) \S+ (?:for|with) its (\w+)/.exec(finding.tried) ?? [];
  const [, method, on] = /^Calling (\w+) on (\w+) /.exec(finding.tried) ?? [];
  const asked = model ?? on;
  const association = modelNamed(claimed, asked ?? '')?.associations.find((one) =>
    as ? one.as === as : Object.values(one.accessors).includes(method ?? ''),
  );
  if (!asked || !association) return undefined;
  const typed = typedKey(modelNamed(claimed, association.through?.model ?? association.target));
  const call = callOf(source.associations, asked, association);
  if (!typed || !call) return undefined;
  const scope = call.method === 'belongsToMany' ? throughOf(call)?.fact.inner?.['scope'] : call.options['scope'];
  // Keys may have changed places: then the scope still says whose rows they are.
  const fromTarget = association.otherKey === typed.column && scope?.inner?.[typed.type]?.value !== asked;
  return {
    model: asked,
    association,
    call,
    owner: fromTarget ? association.target : asked,
    type: typed.type,
    key: typed.key,
    ...(scope && { scope }),
  };
}

/** The two attributes of a model that lead to many owners: `itemType` and `itemId`. */
export function typedKey(
  model: ModelDescription | undefined,
): { type: string; key: string; column: string } | undefined {
  const names = Object.keys(model?.attributes ?? {});
  const key = names.find((name) => name.endsWith('Id') && names.includes(name.replace(/Id$/, 'Type')));
  if (!model || !key) return undefined;
  return { type: key.replace(/Id$/, 'Type'), key, column: model.attributes[key]?.column ?? key };
}

/** Where an association is written: the call with its alias, or one without an alias to its target. */
function callOf(
  calls: AssociationCall[],
  model: string,
  { as, target, type }: AssociationDescription,
): AssociationCall | undefined {
  const own = calls.filter(
    (call) => sameName(call.source, model) && call.method.toLowerCase() === type.toLowerCase() && call.optionsKnown,
  );
  return (
    own.find((call) => call.options['as']?.value === as) ??
    own.find((call) => !call.options['as'] && sameName(call.target, target))
  );
}
