import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import { treeOf } from './tree-without-include.ts';

/** The keys of a tree are not the names of the associations, so what stands under them is left aside. */
export const treeKeysDiffer: Misconception = {
  id: 'tree-keys-differ',
  lesson: '16-trees-and-transactions#keys',
  find(evidence) {
    const call = functionCall(evidence);
    const missing = /^reading the rows of (Towers|Shifts)/.exec(call?.afterwards ?? '')?.[1];
    if (!call || !missing || !evidence.check.id.startsWith('opens-')) return undefined;
    const create = treeOf(call);
    if (!create?.arguments[1]?.includes('include')) return undefined;
    return {
      message:
        `The rows of ${missing} were not stored. In a tree each key is the name of the association, letter for letter: ${missing}, not ${missing.toLowerCase()}. ` +
        `A key that no association has is passed over silently. Give the data its right keys first.`,
      place: placeOf(create),
    };
  },
};
