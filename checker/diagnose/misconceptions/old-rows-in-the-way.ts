import { errorText } from '../failing.ts';
import { callPlace, functionCall, hasSent } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** New rows take the place of old ones, which nobody took away first; or too many were taken away. */
export const oldRowsInTheWay: Misconception = {
  id: 'old-rows-in-the-way',
  lesson: '16-trees-and-transactions#transaction',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/^plans-/.test(evidence.check.id)) return undefined;
    const day = String(call.data['day']);
    const refused = /UNIQUE constraint failed: Shifts\.day/.test(errorText(evidence));
    if (refused || (/^reading the rows of Shifts/.test(call.afterwards) && !hasSent(call, 'DELETE'))) {
      return {
        message: `The shifts that ${day} had before are still there${refused ? ', so the database refuses a second one for the same lifeguard' : ''}. Delete those of this day first, then store the new ones.`,
        place: callPlace(call, ({ method }) => /^(?:destroy|bulkCreate|create)$/.test(method)),
      };
    }
    const { expected = '', actual = '' } = evidence.finding;
    const others = (text: string): number =>
      (text.match(/\d{4}-\d\d-\d\d: /g) ?? []).filter((one) => one !== `${day}: `).length;
    if (!/^reading the rows of Shifts/.test(call.afterwards) || others(actual) >= others(expected)) return undefined;
    return {
      message: `${call.name} took away shifts of other days too. Say which rows are meant: destroy({ where: { day }, transaction }).`,
      place: callPlace(call, ({ method }) => /^(?:destroy|truncate|query)$/.test(method)),
    };
  },
};
