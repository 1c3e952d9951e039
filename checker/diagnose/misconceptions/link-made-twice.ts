import { errorText } from '../failing.ts';
import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, placeOf } from '../reading.ts';

/** A link that is there already is made once more, where its values were to change. */
export const linkMadeTwice: Misconception = {
  id: 'link-made-twice',
  lesson: '12-data-on-the-link#twice',
  find(evidence) {
    const call = functionCall(evidence);
    const table = joinOf(evidence)?.table;
    const makes = call?.calls.find(({ method }) => MAKES.test(method));
    if (!call || !makes || !table) return undefined;
    if (!errorText(evidence).includes(`UNIQUE constraint failed: ${table}.`)) return undefined;
    return {
      message: `This link is in ${table} already, and ${call.name} made it once more. Where it is there, its values are to change: add with through does that, and so does upsert.`,
      place: placeOf(makes),
    };
  },
};

/** What always makes a new row; the methods of an association look first. */
const MAKES = /^(?:create|bulkCreate|save|query)$/;
