import type { MethodCall } from '../../types.ts';
import { errorText } from '../failing.ts';
import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import { beginning, isInside, isTold, writes } from '../transactions.ts';

/** There is a transaction, and one of the calls does not know of it. */
export const callOutsideTransaction: Misconception = {
  id: 'call-outside-transaction',
  lesson: '16-trees-and-transactions#every-call',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !beginning(call)) return undefined;
    const locked = /SQLITE_BUSY|database is locked/.test(errorText(evidence));
    const left = /-or-nothing$/.test(evidence.check.id) && /^reading the rows /.test(call.afterwards);
    if (!locked && !left) return undefined;
    const outside = writes(call).find((one) => !isInside(one));
    if (!outside) return undefined;
    return {
      message:
        `${outside.on}.${outside.method} works outside of the transaction, over a connection of its own. ` +
        (locked
          ? 'SQLite lets only one of the two write, so it waited, and then said that the database is locked. '
          : 'So what it wrote stayed when the transaction was rolled back. ') +
        sayHow(outside),
      place: placeOf(outside),
    };
  },
};

function sayHow(call: MethodCall): string {
  if (!isTold(call)) return 'Give it { transaction } in its options, as every other call.';
  return call.method === 'destroy'
    ? 'destroy takes one object: put transaction into it, beside where.'
    : 'The transaction is in the wrong place: values come first, and the options with { transaction } after them.';
}
