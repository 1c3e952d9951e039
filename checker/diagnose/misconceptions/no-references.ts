import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, isMigrated, joinOf, list } from '../reading.ts';

/** The columns of the join table are plain numbers. */
export const noReferences: Misconception = {
  id: 'no-references',
  lesson: '03-join-table#references',
  find(evidence) {
    if (!isFailing(evidence, 'references', 'delete') || !isMigrated(evidence.exercise)) return undefined;
    const join = joinOf(evidence);
    const table = join?.schema;
    if (!table) return undefined;
    const columns = table.columns.map((column) => column.name);
    const bare = join.ends.filter(
      (end) => columns.includes(end.column) && !table.foreignKeys.some((key) => key.column === end.column),
    );
    const looked = /what the column (\S+) of/.exec(evidence.finding.tried)?.[1];
    const deleted = /^Deleting (\S+) /.exec(evidence.finding.tried)?.[1];
    const end = bare.find((one) => one.column === looked || one.model === deleted);
    if (!end) return undefined;
    const names = list(bare.map((one) => one.column));
    return {
      message:
        `To the database ${names} of ${table.name} ${bare.length > 1 ? 'are plain numbers' : 'is a plain number'}: no foreign key says what it refers to, so a link can outlive its ${end.model}. ` +
        `Add references: { model: '${end.table}', key: 'id' } and onDelete: 'CASCADE' to each column in the migration.`,
      place: columnPlace(evidence.source, table.name, end.column),
    };
  },
};
