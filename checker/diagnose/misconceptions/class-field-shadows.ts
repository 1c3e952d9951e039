import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { modelNamed, placeOf } from '../reading.ts';

/** A public class field hides the method that the association gave. */
export const classFieldShadows: Misconception = {
  id: 'class-field-shadows',
  lesson: '01-favorites#associate',
  find(evidence) {
    const [, name, method] = /(\S+) has no method (\S+)/.exec(errorText(evidence)) ?? [];
    const model = name ? modelNamed(evidence.claimed, name) : undefined;
    const gives = model?.associations.find((one) => Object.values(one.accessors).includes(method!));
    if (!model || !gives) return undefined;
    return {
      message:
        `The association ${gives.as} gives ${name} the method ${method}, but its rows have something else of that name, which hides it. ` +
        `That is most often a class field, such as “${method};” or “${method} = …” in the class. Remove it, or write declare before it in TypeScript.`,
      place: placeOf(evidence.source.models.find((one) => one.name === name)),
    };
  },
};
