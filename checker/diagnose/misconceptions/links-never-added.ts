import { functionCall, hasSent, rowsNamed } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** Links are only ever removed: what should be there is not. */
export const linksNeverAdded: Misconception = {
  id: 'links-never-added',
  lesson: '11-changing-links#methods',
  find(evidence) {
    const call = functionCall(evidence);
    const found = rowsNamed(evidence.finding.actual);
    const missing = rowsNamed(evidence.finding.expected).filter((row) => !found.includes(row));
    if (!call || missing.length === 0 || !/^reading the fav/.test(call.afterwards)) return undefined;
    if (!hasSent(call, 'DELETE') || hasSent(call, 'INSERT', 'REPLACE')) return undefined;
    const remove = call.calls.find(({ method }) => /^(remove[A-Z]|destroy)/.test(method));
    return {
      message: `${missing.join(' and ')} should be a link now, and ${call.name} sent no INSERT. Look at which way your condition went: the link is removed when it is there, and added when it is not.`,
      place: placeOf(remove ?? call.calls[0]),
    };
  },
};
