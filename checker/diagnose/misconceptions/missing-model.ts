import type { Misconception } from '../misconception.ts';
import { wantedModel } from '../wanted-model.ts';

/** A model that is needed is not there, and nothing is there that could be meant. */
export const missingModel: Misconception = {
  id: 'missing-model',
  lesson: '06-sandcastle-types#model-name',
  find(evidence) {
    const wanted = wantedModel(evidence);
    if (!wanted || wanted.near) return undefined;
    const there =
      wanted.names.length > 0 ? `The models are ${wanted.names.join(', ')}.` : 'No file in models/ gives a model.';
    return {
      message: `There is no model ${wanted.name}. ${there} Add a file in models/ that defines it, with exactly that name, and returns it.`,
      place: wanted.place,
    };
  },
};
