import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** A row that should only be hidden is deleted. */
export const notParanoid: Misconception = {
  id: 'not-paranoid',
  lesson: '15-delete-rules#paranoid',
  find({ finding, check, source, claimed }) {
    if (check.id !== 'report-hidden') return undefined;
    const model = /^(?:Deleting|Restoring) (\S+) /.exec(finding.tried)?.[1];
    const fact = source.models.find((one) => one.name === model);
    const claim = claimed.find((one) => one.name === model);
    if (!fact || !claim) return undefined;
    if (fact.options['paranoid']?.value === true) {
      if (claim.timestamps) return undefined;
      return {
        message:
          `paranoid: true does nothing where timestamps are turned off: deletedAt is one of them. So destroy() deletes a ${model} for good. ` +
          `Take timestamps: false away, and let the migration make all three columns.`,
        place: placeOf(fact.options['timestamps'] ?? fact),
        lesson: '15-delete-rules#no-timestamps',
      };
    }
    return {
      message:
        `destroy() deletes a ${model} for good, because the model does not say otherwise. ` +
        `Write paranoid: true beside modelName in the options of the model: then destroy() writes the time into deletedAt, and the row stays.`,
      place: placeOf(fact.options['paranoid'] ?? fact),
    };
  },
};
