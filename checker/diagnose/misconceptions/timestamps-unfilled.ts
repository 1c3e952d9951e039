import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, joinOf } from '../reading.ts';

/** The table requires timestamps, and the model was told not to write any. */
export const timestampsUnfilled: Misconception = {
  id: 'timestamps-unfilled',
  find(evidence) {
    const failed = /NOT NULL constraint failed: (\w+)\.((?:created|updated)_?at)\b/i.exec(errorText(evidence));
    if (!failed) return undefined;
    const [, table, column] = failed;
    const model = evidence.claimed.find((one) => one.table.toLowerCase() === table!.toLowerCase());
    const isJoin = joinOf(evidence)?.table.toLowerCase() === table!.toLowerCase();
    if (!model && !isJoin) return undefined;
    if (model && Object.values(model.attributes).some((attribute) => attribute.column === column)) return undefined;
    return {
      message:
        `The table ${table} requires ${column}, and nobody fills it: the model does not keep timestamps. ` +
        `Either take timestamps: false away, or leave the column out of the migration; model and table must agree.`,
      place: columnPlace(evidence.source, table!, column!),
      lesson: evidence.exercise.startsWith('05') ? '05-lifeguard-beaches#timestamps' : '03-join-table#timestamps',
    };
  },
};
