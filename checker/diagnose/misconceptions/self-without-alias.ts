import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import { callsOnItself } from '../same-pair.ts';

/** A model is linked with itself, and the association has no name of its own. */
export const selfWithoutAlias: Misconception = {
  id: 'self-without-alias',
  lesson: '14-same-pair-twice#no-alias',
  find(evidence) {
    if (!/'as' must be defined for many-to-many self-associations/.test(errorText(evidence))) return undefined;
    const models = [...new Set(evidence.source.associations.map((call) => call.source))];
    const call = models
      .flatMap((model) => callsOnItself(evidence, model))
      .find(({ options }) => options['as'] === undefined);
    const model = call?.source ?? 'The model';
    return {
      message: `${model} is linked with itself, so the model's name says nothing about the direction: get${model}s could mean either end. Each of the two associations needs an alias: as: '…'.`,
      place: placeOf(call),
    };
  },
};
