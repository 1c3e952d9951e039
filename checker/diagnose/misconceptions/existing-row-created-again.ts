import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A row that is there already was put into a tree of new rows. */
export const existingRowCreatedAgain: Misconception = {
  id: 'existing-row-created-again',
  lesson: '16-trees-and-transactions#all-new',
  find(evidence) {
    const call = functionCall(evidence);
    const table = /UNIQUE constraint failed: (\w+)\.id\b/.exec(errorText(evidence))?.[1];
    if (!call || !table) return undefined;
    return {
      message:
        `A row of ${table} was to be made that is there already. Everything in a tree that create gets is made anew; it links no rows that exist. ` +
        `Give the key instead, such as lifeguardId, and take that model out of include.`,
      place: callPlace(call, ({ method }) => method === 'create' || method === 'bulkCreate'),
    };
  },
};
