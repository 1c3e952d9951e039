import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf } from '../reading.ts';

/** `where` asks the target for what only the link has. */
export const filterOnTheTarget: Misconception = {
  id: 'filter-on-the-target',
  lesson: '12-data-on-the-link#filter',
  find(evidence) {
    const call = functionCall(evidence);
    const [, of, column] = /no such column: (?:(\w+)\.)?(\w+)/.exec(errorText(evidence)) ?? [];
    const join = joinOf(evidence);
    if (!call || !column || !join?.schema?.columns.some(({ name }) => name === column)) return undefined;
    return {
      message: `${of ?? 'That table'} has no column ${column}: it is a column of ${join.table}, the table of the links. A where beside through asks the target; write through: { where: { ${column}: … } }.`,
      place: evidence.finding.error?.place ?? callPlace(call, ({ method }) => /^(?:get|find)/.test(method)),
    };
  },
};
