import type { Misconception } from '../misconception.ts';
import { joinOf, pairOf, placeOf, callsBetween } from '../reading.ts';
import type { OptionFact } from '../../types.ts';

/** `foreignKey: { allowNull: false }` without a name: Sequelize names the column `undefined`. */
export const undefinedColumn: Misconception = {
  id: 'undefined-column',
  lesson: '02-both-sides#keys',
  find(evidence) {
    const pair = pairOf(evidence.exercise);
    const join = joinOf(evidence);
    const columns = join?.schema?.columns.map((column) => column.name) ?? [];
    const isNameless = join?.ends.some(({ column }) => column === '' || column === 'undefined');
    if (!pair || !(isNameless || columns.includes('undefined'))) return undefined;
    const calls = [
      ...callsBetween(evidence.source, pair[0], pair[1]),
      ...callsBetween(evidence.source, pair[1], pair[0]),
    ];
    const call = calls.find(({ method, options }) => method === 'belongsToMany' && nameless(options));
    if (!call && !columns.includes('undefined')) return undefined;
    const field = call && nameless(call.options)?.inner?.['field']?.text;
    return {
      message:
        `A key is given as an object without a name, so Sequelize calls the column “undefined”. ` +
        (field
          ? `field alone is not enough. Write the column as a plain string, foreignKey: ${field}, or give the object a name as well.`
          : `Add the name: foreignKey: { name: '${pair[0].charAt(0).toLowerCase()}${pair[0].slice(1)}Id', allowNull: false }, or write foreignKey as a plain string.`),
      place: placeOf((call && nameless(call.options)) ?? call),
    };
  },
};

/** The key that is an object without a name. */
function nameless(options: Record<string, OptionFact>): OptionFact | undefined {
  return ['foreignKey', 'otherKey'].map((key) => options[key]).find((fact) => fact?.inner && !fact.inner['name']);
}
