import { modelNamed, placeOf } from '../reading.ts';
import type { Observation } from './observation.ts';

/** A model has an `associate`, and none of its associations is there. */
export const associateNotRun: Observation = {
  id: 'associate-not-run',
  lesson: '01-favorites#associate',
  find: ({ source, claimed }) =>
    source.associates
      .filter(({ model }) => {
        const isWritten = source.associations.some((call) => call.source === model);
        return isWritten && modelNamed(claimed, model)?.associations.length === 0;
      })
      .map((definition) => ({
        message: `${definition.model} has an associate, and none of its associations is there: nothing calls it, or not as it is written. Make it a static method of the model, associate(models), that the loader of the models calls.`,
        place: placeOf(definition),
      })),
};
