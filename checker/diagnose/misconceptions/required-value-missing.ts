import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A row is stored without a value that its table requires, most often the key of its parent. */
export const requiredValueMissing: Misconception = {
  id: 'required-value-missing',
  lesson: '16-trees-and-transactions#include',
  find(evidence) {
    const call = functionCall(evidence);
    const [, table, column] = /NOT NULL constraint failed: (\w+)\.(\w+)/.exec(errorText(evidence)) ?? [];
    if (!call || !table || !column || !/^opens-|^plans-/.test(evidence.check.id)) return undefined;
    const isKey = column.endsWith('Id');
    const model = table.replace(/e?s$/, '');
    return {
      message:
        `A row of ${table} was to be stored without ${column}, and the table requires it. ` +
        (isKey
          ? `Take the id of the parent when it is stored, after await, or let a tree fill the key.`
          : `Put ${column} into the values of each row.`),
      place: callPlace(call, ({ method, on }) => /^(?:create|bulkCreate|query)/.test(method) && on.endsWith(model)),
    };
  },
};
