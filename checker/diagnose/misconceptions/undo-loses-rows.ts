import { addedCalls, addedPlace } from '../added.ts';
import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';

/** `down` takes the table or its rows where it should take only the rule. */
export const undoLosesRows: Misconception = {
  id: 'undo-loses-rows',
  lesson: '04-duplicates#undo',
  find(evidence) {
    const { check, exercise, finding } = evidence;
    if (!exercise.startsWith('04') || !UNDO.has(check.id)) return undefined;
    const isGone = isFailing(evidence, 'no-table');
    if (!isGone && !/^[1-9]\d* rows missing/.test(finding.actual ?? '')) return undefined;
    const isDropped = addedCalls(evidence, 'down').some((call) => call.method === 'dropTable');
    return {
      message: isDropped
        ? `down drops ${isGone ? 'the table, which another migration made' : 'the table and makes it again without its rows'}. Every favorite would be lost. Take away only the rule that up made; or, when up built a new table, copy all rows back.`
        : 'After undoing, rows are missing that were there before. down takes away only the rule; every row stays.',
      place: addedPlace(evidence, 'down', 'dropTable', 'bulkDelete', 'query'),
    };
  },
};

const UNDO = new Set(['down-undoes', 'up-down-up']);
