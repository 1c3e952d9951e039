import { callPlace, functionCall, type FunctionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** The limit stands behind the joins, so it counts their rows: a user with three favorites is three of them. */
export const limitCountsJoinedRows: Misconception = {
  id: 'limit-counts-joined-rows',
  lesson: '10-filter-order-page#pages',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/ users are (?:on the page|past the last page)/.test(call.afterwards) || !limitsJoins(call))
      return undefined;
    return {
      message:
        'The limit counts rows of the join here, and a user with three favorites is three rows of it. ' +
        'Let it count users: without subQuery: false, Sequelize puts the limit into an inner query. In your own SQL, page the users first and join afterwards.',
      place: callPlace(call, ({ arguments: given }) => given.some((one) => /subQuery|LIMIT/i.test(one))),
    };
  },
};

/** Whether a statement joins many rows and limits them, all in one query. */
function limitsJoins({ sent }: FunctionCall): boolean {
  return sent.some((sql) => {
    const withoutInner = sql.replace(/\(\s*SELECT\b(?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/gi, '(…)');
    return /\bJOIN\b/i.test(withoutInner) && /\bLIMIT\b/i.test(withoutInner) && !/\bDISTINCT\b/i.test(withoutInner);
  });
}
