import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** A key of a join table has a name and a field, and the other side does not know of the field. */
export const otherKeyMissing: Misconception = {
  id: 'other-key-missing',
  lesson: '08-names-and-keys#keys',
  find(evidence) {
    const column = /no such column: \S*?(\w+)$/m.exec(errorText(evidence))?.[1];
    const calls = evidence.source.associations.filter(({ method }) => method === 'belongsToMany');
    const named = calls.find(({ options }) => options['foreignKey']?.inner?.['name']?.value === column);
    const field = named?.options['foreignKey']?.inner?.['field']?.value;
    const silent = calls.find((call) => call !== named && call.optionsKnown && !call.options['otherKey']);
    if (!column || !named || field === undefined || field === column || !silent) return undefined;
    return {
      message:
        `The query asks the database for ${column}, which is a name in the models; the column is ${String(field)}. ${silent.source}.belongsToMany(${silent.target}) does not know that. ` +
        `Where a key has a name and a field, both sides need both keys: add otherKey: { name: '${column}', field: '${String(field)}' }, and the same on the other side. Or use the column's name alone, as a string.`,
      place: placeOf(silent),
    };
  },
};
