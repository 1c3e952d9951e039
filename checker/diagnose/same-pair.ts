import type { AssociationCall, Evidence, OptionFact } from '../types.ts';
import { sameName } from './reading.ts';

/** The `belongsToMany` that gives a model this alias. */
export function callWithAlias({ source }: Evidence, alias: string): AssociationCall | undefined {
  return source.associations.find((call) => call.method === 'belongsToMany' && call.options['as']?.value === alias);
}

/** What stands in `through`, be it a text, a model or an object with one of them. */
export function throughOf({
  options,
}: AssociationCall): { name: string; fact: OptionFact; scoped: boolean } | undefined {
  const fact = options['through'];
  if (!fact) return undefined;
  const named = fact.inner?.['model'] ?? fact;
  const name = String(named.value ?? named.text).replace(/^.*\./, '');
  return { name, fact, scoped: fact.inner?.['scope'] !== undefined };
}

/** The many-to-many associations of a model with itself. */
export function callsOnItself({ source }: Evidence, model = 'User'): AssociationCall[] {
  return source.associations.filter(
    (call) => call.method === 'belongsToMany' && sameName(call.source, model) && sameName(call.target, model),
  );
}
