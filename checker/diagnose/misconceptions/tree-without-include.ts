import type { FunctionCall } from '../function-call.ts';
import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import type { MethodCall } from '../../types.ts';

/** A tree is given to create without saying that it is one: the branches are left aside without a word. */
export const treeWithoutInclude: Misconception = {
  id: 'tree-without-include',
  lesson: '16-trees-and-transactions#include',
  find(evidence) {
    const call = functionCall(evidence);
    const missing = /^reading the rows of (Towers|Shifts)/.exec(call?.afterwards ?? '')?.[1];
    if (!call || !missing || !evidence.check.id.startsWith('opens-')) return undefined;
    const create = treeOf(call);
    const model = missing.slice(0, -1);
    if (!create || new RegExp(String.raw`include[\s\S]*\b${model}s?\b`).test(create.arguments[1] ?? ''))
      return undefined;
    return {
      message:
        `The rows of ${missing} were not stored. create writes what hangs on a row only when include names it in the options, one inside the other: ` +
        `{ include: [{ model: Tower, include: [Shift] }] }. Without it, the key is passed over silently.`,
      place: placeOf(create),
    };
  },
};

/** The call of create that is given more than one row, or is meant to be. */
export function treeOf({ calls }: FunctionCall): MethodCall | undefined {
  const creates = calls.filter(({ method }) => method === 'create');
  return creates.length === 1 ? creates[0] : undefined;
}
