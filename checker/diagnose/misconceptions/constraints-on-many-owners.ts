import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { typedKey } from '../owned.ts';
import { modelNamed, placeOf, sameName } from '../reading.ts';
import type { AssociationCall, Evidence } from '../../types.ts';

/** A column that leads to many tables has become a foreign key to one of them. */
export const constraintsOnManyOwners: Misconception = {
  id: 'constraints-on-many-owners',
  lesson: '17-scopes-and-polymorphic#constraints',
  find(evidence) {
    if (!/FOREIGN KEY constraint failed/.test(errorText(evidence))) return undefined;
    for (const model of evidence.claimed) {
      const typed = typedKey(model);
      const table = evidence.database.tables.find(({ name }) => name === model.table);
      const key = table?.foreignKeys.find(({ column }) => column === typed?.column);
      if (!typed || !key) continue;
      const call = guarded(evidence, model.name, typed.key);
      return {
        message:
          `The column ${key.column} of ${model.table} is a foreign key to ${key.table}, so a row about anything else is refused. ` +
          remedy(call),
        place: placeOf(call?.options['onDelete'] ?? call),
      };
    }
    return undefined;
  },
};

/** The association that makes it one: without the option, or with a delete rule, which brings the key back. */
function guarded({ source, claimed }: Evidence, holder: string, key: string): AssociationCall | undefined {
  const usesKey = ({ method, target, options }: AssociationCall): boolean => {
    const names = ['foreignKey', 'otherKey'].map((one) => options[one]?.value ?? options[one]?.inner?.['name']?.value);
    if (!names.includes(key)) return false;
    if (method !== 'belongsToMany') return sameName(target, holder) || modelNamed(claimed, target) !== undefined;
    return options['through']?.text.includes(holder) ?? false;
  };
  const calls = source.associations.filter(usesKey);
  const isOff = ({ options }: AssociationCall): boolean => options['constraints']?.value === false;
  return calls.find((call) => !isOff(call)) ?? calls.find(({ options }) => options['onDelete'] ?? options['onUpdate']);
}

function remedy(call: AssociationCall | undefined): string {
  const must = 'Write constraints: false on every association that uses this column';
  if (!call) return `${must}, and no onDelete.`;
  const name = `${call.source}.${call.method}(${call.target})`;
  return call.options['constraints']?.value === false
    ? `onDelete brings the foreign key back, though ${name} says constraints: false. Take it out; a hook can do the deleting.`
    : `${must}; ${name} lacks it.`;
}
