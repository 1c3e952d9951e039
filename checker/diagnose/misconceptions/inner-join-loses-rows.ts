import type { Finding } from '../../types.ts';
import { callPlace, functionCall, type FunctionCall } from '../function-call.ts';
import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';

/** Rows without anything that belongs to them are missing, because the join keeps only those that have something. */
export const innerJoinLosesRows: Misconception = {
  id: 'inner-join-loses-rows',
  lesson: '09-eager-loading#loading',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !isMissing(call, evidence.finding) || !joinsInside(call)) return undefined;
    return {
      message:
        'Who has nothing to join is missing: an INNER JOIN keeps only rows that have a partner. ' +
        'In an include it comes from required: true, or from a where; required: false makes it a LEFT OUTER JOIN again.',
      place: callPlace(call, ({ arguments: all }) =>
        all.some((one) => /required:\s*true|\bwhere\b|INNER JOIN/i.test(one)),
      ),
    };
  },
};

/** Somebody is not in a list, or the one row that was asked for is not found. */
function isMissing({ afterwards }: FunctionCall, { expected, actual }: Finding): boolean {
  if (afterwards === 'looking at what it gives') return expected === 'an object' && actual === 'nothing';
  if (afterwards.startsWith('looking how many')) return Number(actual) < Number(expected);
  const given = itemsIn(actual);
  return /^looking (?:which|who) /.test(afterwards) && itemsIn(expected).some((one) => !given.includes(one));
}

/** The INNER JOIN that Sequelize writes inside the parentheses of an outer one does no harm. */
function joinsInside({ sent }: FunctionCall): boolean {
  return sent.some((sql) =>
    /(?<!LEFT (?:OUTER )?)JOIN/i.test(sql.replace(/LEFT OUTER JOIN \([^()]*(?:\([^()]*\)[^()]*)*\)/gi, '')),
  );
}
