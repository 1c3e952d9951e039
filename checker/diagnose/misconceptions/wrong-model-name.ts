import type { Misconception } from '../misconception.ts';
import { wantedModel } from '../wanted-model.ts';

/** The model is there under a name that is almost right. */
export const wrongModelName: Misconception = {
  id: 'wrong-model-name',
  lesson: '06-sandcastle-types#model-name',
  find(evidence) {
    const wanted = wantedModel(evidence);
    if (!wanted?.near) return undefined;
    const { name, near, used } = wanted;
    return {
      message: used
        ? `models.${name} is undefined, because the model is called ${near}. The names after models. are the names of models, not of tables or files, letter for letter.`
        : `There is a model ${near}, and the task asks for one called ${name}, letter for letter. Change its modelName (or the first argument of define).`,
      place: wanted.place,
    };
  },
};
