import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** addConstraint as version 5 had it, with the columns as an argument of their own. */
export const queryInterfacePositional: Misconception = {
  id: 'query-interface-positional',
  lesson: '03-join-table#references',
  find(evidence) {
    if (!/Fields must be specified through options\.fields/.test(errorText(evidence))) return undefined;
    const calls = evidence.source.migrations.flatMap((migration) => migration.calls);
    return {
      message:
        "addConstraint has two arguments since version 6: the table, and the options with the columns in them. Write addConstraint('Table', { fields: ['a', 'b'], type: 'unique' }).",
      place: placeOf(calls.find((call) => call.method === 'addConstraint')) ?? evidence.finding.error?.place,
    };
  },
};
