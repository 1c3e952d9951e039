import { missingTable } from '../missing-table.ts';
import type { Misconception } from '../misconception.ts';
import { creates, joinOf, placeOf } from '../reading.ts';

/** The migration makes the table under another name than the models use. */
export const tableNameDiffers: Misconception = {
  id: 'table-name-differs',
  lesson: '03-join-table#columns',
  find(evidence) {
    const missing = missingTable(evidence);
    if (!missing?.near) return undefined;
    const { name, near } = missing;
    const join = joinOf(evidence);
    const where = join?.table === name ? `through says ${name}` : `${name} is needed`;
    return {
      message:
        `Your migration makes the table ${near.name}, and ${where}. The two must be the same, letter for letter; nothing makes a plural of either. ` +
        `Change one of them.`,
      place: placeOf(creates(evidence.source, near.name)),
    };
  },
};
