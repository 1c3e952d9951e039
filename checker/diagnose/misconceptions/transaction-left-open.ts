import { errorText } from '../failing.ts';
import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import { isUnmanaged } from '../transactions.ts';
import type { Evidence, MethodCall } from '../../types.ts';

/** A transaction that was begun by hand, and that nobody ends. */
export const transactionLeftOpen: Misconception = {
  id: 'transaction-left-open',
  lesson: '16-trees-and-transactions#by-hand',
  find(evidence) {
    const open = openOne(evidence);
    if (!open) return undefined;
    return {
      message:
        `A transaction that is begun without a callback stays open until ${open.missing} ends it, and holds the database locked meanwhile. ` +
        `Call ${open.missing === 'commit' ? 'await transaction.commit() when all is done' : 'await transaction.rollback() in a catch, and throw the error on'}; or give sequelize.transaction a callback, which sees to both.`,
      place: placeOf(open.begun),
    };
  },
};

function openOne(evidence: Evidence): { begun: MethodCall; missing: 'commit' | 'rollback' } | undefined {
  const { finding, source } = evidence;
  const cannotRead = /^Looking at the tables|^Reading /.test(finding.tried);
  const call = functionCall(evidence);
  const locked = /SQLITE_BUSY|database is locked/.test(errorText(evidence));
  const unwritten = call !== undefined && /^reading the rows /.test(call.afterwards);
  if (!locked && !unwritten && !cannotRead) return undefined;
  // What one call left open, the next one of the other function meets.
  const calls = !call || evidence.check.id === 'goes-on' ? source.calls : call.calls;
  const begun = calls.find((one) => one.method === 'transaction' && isUnmanaged(one));
  if (!begun) return undefined;
  const within = source.calls.filter((one) => one.within === begun.within).map(({ method }) => method);
  const missing = ['commit', 'rollback'].find((end) => !within.includes(end)) as 'commit' | 'rollback' | undefined;
  return missing && { begun, missing };
}
