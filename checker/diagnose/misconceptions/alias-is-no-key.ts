import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, manyCall, placeOf } from '../reading.ts';

/** An alias is given where a column was meant. */
export const aliasIsNoKey: Misconception = {
  id: 'alias-is-no-key',
  lesson: '08-names-and-keys#keys',
  find(evidence) {
    const join = joinOf(evidence);
    if (!join?.schema || !isFailing(evidence, 'no-columns', 'two-pairs')) return undefined;
    const columns = join.schema.columns.map((column) => column.name);
    const [from, to] = join.ends;
    const calls = [
      manyCall(evidence.source, from.model, to.model),
      manyCall(evidence.source, to.model, from.model),
    ].filter((call) => call !== undefined);
    const call = calls.find(
      ({ options }) => columns.includes(String(options['as']?.value)) && options['foreignKey'] === undefined,
    );
    if (!call) return undefined;
    const { value } = call.options['as']!;
    return {
      message:
        `${String(value)} is a column of ${join.schema.name}, and here it is given as an alias. An alias names the methods and the property, never a column of the join table. ` +
        `Write foreignKey: '${String(value)}' on the side whose rows that column holds.`,
      place: placeOf(call.options['as']),
    };
  },
};
