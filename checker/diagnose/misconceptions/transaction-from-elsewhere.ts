import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A transaction is asked of something that begins none. */
export const transactionFromElsewhere: Misconception = {
  id: 'transaction-from-elsewhere',
  lesson: '16-trees-and-transactions#transaction',
  find(evidence) {
    const call = functionCall(evidence);
    const said = errorText(evidence);
    const asked = call?.calls.some(({ method }) => method === 'transaction');
    const isUnknown = asked === true && /\bsequelize is not defined/.test(said);
    const on = /(\S+)\.transaction is not a function/.exec(said)?.[1];
    if (!call || (!isUnknown && !on)) return undefined;
    return {
      message:
        (isUnknown
          ? 'There is no variable sequelize in this file. '
          : `${on} begins no transactions; the instance of Sequelize does. `) +
        `Every model knows it: models.Beach.sequelize.transaction(…).`,
      place: evidence.finding.error?.place ?? callPlace(call, ({ method }) => method === 'transaction'),
    };
  },
};
