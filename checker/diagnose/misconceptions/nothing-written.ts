import { functionCall, hasSent } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** Links are changed in memory: nothing went to the database that could change a row. */
export const nothingWritten: Misconception = {
  id: 'nothing-written',
  lesson: '11-changing-links#memory',
  find(evidence) {
    const call = functionCall(evidence);
    if (
      !call ||
      call.calls.some(({ method }) => WRITES.test(method)) ||
      !/^reading /.test(call.afterwards) ||
      hasSent(call, 'INSERT', 'DELETE', 'UPDATE', 'REPLACE', 'WITH')
    )
      return undefined;
    return {
      message: `${call.name} sent no statement that changes the database. A list of links that was read is a copy in memory: changing it, or calling save, changes no link. Use the methods of the association.`,
      place: placeOf(call.calls.find(({ method }) => /^(push|save|splice|set|filter)$/.test(method)) ?? call.calls[0]),
    };
  },
};

const WRITES = /^(?:(?:add|remove|set|create)[A-Z]\w*|create|bulkCreate|findOrCreate|update|upsert|destroy|query)$/;
