import { errorText } from '../failing.ts';
import { joinModelOf } from '../join-model.ts';
import type { Misconception } from '../misconception.ts';
import { manyCall, placeOf } from '../reading.ts';

/** The links go through a model that Sequelize makes for a name, beside the one that the task is about. */
export const throughAnotherModel: Misconception = {
  id: 'through-another-model',
  lesson: '13-super-many-to-many#table-name',
  find(evidence) {
    const around = joinModelOf(evidence);
    if (!around) return undefined;
    const { join, ends } = around;
    const call = manyCall(evidence.source, ...ends) ?? manyCall(evidence.source, ends[1], ends[0]);
    const named = call?.options['through']?.value;
    // Then hasMany(Shift) wants the name that through: 'Shifts' has taken.
    const taken = /alias (\S+) in two separate associations/.exec(errorText(evidence))?.[1];
    const isAsked = /^Looking which model keeps the links of /.test(evidence.finding.tried);
    if (!isAsked && (!taken || taken !== named)) return undefined;
    const made = isAsked ? evidence.finding.actual : taken;
    return {
      message:
        `The links go through ${made}, a model which Sequelize made by itself, because through is text that is not the name of a model. ` +
        `${join} knows nothing of them. Write the model itself: through: models.${join}.`,
      place: placeOf(call?.options['through'] ?? call),
    };
  },
};
