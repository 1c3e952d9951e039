import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { modelNamed, pairOf, placeOf } from '../reading.ts';

/** The links of others, or the rows themselves, went with the links that were meant. */
export const otherRowsChanged: Misconception = {
  id: 'other-rows-changed',
  lesson: '11-changing-links#link-or-row',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call) return undefined;
    const destroys = call.calls.find(({ method }) => /^(?:destroy|truncate|query)$/.test(method));
    const place = placeOf(destroys ?? call.calls[0]);
    const parents = (pairOf(evidence.exercise) ?? []).map((name) => modelNamed(evidence.claimed, name)?.table);
    const emptied = parents.find((table) => call.sent.some((sql) => sql.includes(`DELETE FROM \`${table}\``)));
    if (emptied) {
      return {
        message: `${call.name} deleted a row of ${emptied}, and with it every link to that row. Only the link was to go: a method such as removeFavorite takes the link away and leaves both rows.`,
        place,
      };
    }
    if (!/^reading the \w+ of the other /.test(call.afterwards)) return undefined;
    return {
      message: `${call.name} changed links that are not of this row. A link is named by both its columns; a method of one row, such as user.removeFavorite, knows both.`,
      place,
    };
  },
};
