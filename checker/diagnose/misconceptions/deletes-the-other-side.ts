import type { Misconception } from '../misconception.ts';
import { creates, modelNamed, placeOf } from '../reading.ts';

/** Rows of the other side go together with a row, by a trigger or by the learner's own code. */
export const deletesTheOtherSide: Misconception = {
  id: 'deletes-the-other-side',
  lesson: '03-join-table#on-delete',
  find({ finding, claimed, database, tape, source }) {
    const [, deleted, remain] =
      /^Deleting (\S+) .*, then reading which rows of (\S+) remain$/.exec(finding.tried) ?? [];
    if (!deleted || !remain || deleted === remain) return undefined;
    const table = modelNamed(claimed, remain)?.table ?? remain;
    const deletes = new RegExp(String.raw`\bDELETE\s+FROM\s+["'\`]?${table}\b`, 'i');
    const trigger = database.triggers.find(({ sql }) => deletes.test(sql));
    const statement = tape.find(({ probe, sql }) => probe === 'destroy' && deletes.test(sql));
    if (!trigger && !statement) return undefined;
    const who = trigger ? `the trigger ${trigger.name}` : `your own code, most often a hook such as beforeDestroy,`;
    return {
      message:
        `When a ${deleted} is deleted, ${who} deletes rows of ${remain}, and those must stay. ` +
        `Only the links go, and ON DELETE CASCADE in the join table sees to that. Take the rest out.`,
      place: trigger
        ? placeOf(creates(source, trigger.table) ?? source.migrations.at(-1)?.up)
        : placeOf(source.models.find((one) => one.name === deleted)),
    };
  },
};
