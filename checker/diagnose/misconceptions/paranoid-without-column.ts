import type { Misconception } from '../misconception.ts';
import { creates, modelNamed, placeOf } from '../reading.ts';

/** The model hides what is deleted, and the table has no column for it. */
export const paranoidWithoutColumn: Misconception = {
  id: 'paranoid-without-column',
  lesson: '15-delete-rules#paranoid',
  find({ finding, source, claimed }) {
    const table = /^Looking for columns that are missing in (\S+)/.exec(finding.tried)?.[1];
    const fact = source.models.find((one) => modelNamed(claimed, one.name)?.table === table);
    const isParanoid = fact?.options['paranoid']?.value === true;
    const column = isParanoid
      ? /\b\w*(?:deleted|removed|destroyed|hidden)\w*\b/i.exec(finding.actual ?? '')?.[0]
      : undefined;
    if (!table || !column) return undefined;
    return {
      message:
        `paranoid: true makes the model write the time of a deletion into ${column}, and the table ${table} has no such column. ` +
        `Add ${column}: { type: Sequelize.DATE } to it in the migration; it stays empty until a row is deleted.`,
      place: placeOf(creates(source, table)),
    };
  },
};
