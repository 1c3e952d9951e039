import { functionCall, hasSent, rowsNamed } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** Links are only ever added: what should go is still there. */
export const linksNeverRemoved: Misconception = {
  id: 'links-never-removed',
  lesson: '11-changing-links#methods',
  find(evidence) {
    const call = functionCall(evidence);
    const wanted = rowsNamed(evidence.finding.expected);
    const left = rowsNamed(evidence.finding.actual).filter((row) => !wanted.includes(row));
    if (!call || left.length === 0 || !/^reading /.test(call.afterwards) || hasSent(call, 'DELETE', 'REPLACE'))
      return undefined;
    const add = call.calls.find(({ method }) => /^add[A-Z]/.test(method));
    return {
      message: `${left.join(' and ')} should not be there any more, and ${call.name} sent no DELETE. ${add ? `${add.method} only adds. ` : ''}remove takes links away, and set makes them exactly those of a list.`,
      place: placeOf(add ?? call.calls[0]),
    };
  },
};
