import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { beginning, writes } from '../transactions.ts';

/** Several statements, and nothing that holds them together: those before the failure stay. */
export const withoutTransaction: Misconception = {
  id: 'without-transaction',
  lesson: '16-trees-and-transactions#transaction',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/-or-nothing$/.test(evidence.check.id) || !/^reading the rows /.test(call.afterwards))
      return undefined;
    const sql = call.calls.filter(({ method }) => method === 'query').flatMap((one) => one.arguments);
    if (beginning(call) || sql.some((text) => /\bBEGIN\b/i.test(text))) return undefined;
    const first = writes(call)[0];
    return {
      message:
        `The call failed half-way, and what ${call.name} had written before stayed in the database. Each statement counts by itself, and create with include sends several. ` +
        `Put all of it into await sequelize.transaction(async (transaction) => { … }), and give every call inside { transaction }.`,
      place: callPlace(call, (one) => one === first),
    };
  },
};
