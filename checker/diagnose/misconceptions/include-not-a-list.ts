import { errorText } from '../failing.ts';
import { callPlace, functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';

/** A method of an association takes only a list for include, where findAll takes one as well. */
export const includeNotAList: Misconception = {
  id: 'include-not-a-list',
  lesson: '09-eager-loading#getter-include',
  find(evidence) {
    const call = functionCall(evidence);
    if (!call || !/\binclude\.push is not a function/.test(errorText(evidence))) return undefined;
    return {
      message:
        'findAll takes one include, or a list of them. The get method of a many-to-many association puts its own beside yours, ' +
        "so there it must be a list: include: ['Favorites'].",
      place: callPlace(
        call,
        ({ method, arguments: given }) => /^get[A-Z]/.test(method) && /include/.test(given.join()),
      ),
    };
  },
};
