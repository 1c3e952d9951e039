import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, joinOf } from '../reading.ts';

/** The join table has an id that the database does not fill, and a join model that knows nothing of it. */
export const idWithoutDefault: Misconception = {
  id: 'id-without-default',
  lesson: '03-join-table#columns',
  find(evidence) {
    const join = joinOf(evidence);
    const failed = /NOT NULL constraint failed: (\w+)\.(\w+)/.exec(errorText(evidence));
    const table = join?.schema;
    if (!table || !failed || failed[1]!.toLowerCase() !== table.name.toLowerCase()) return undefined;
    const id = table.columns.find((column) => column.name === failed[2]);
    const isKey = join.ends.some((end) => end.column.toLowerCase() === id?.name.toLowerCase());
    if (!id || isKey || id.default !== null || !(id.primaryKey > 0 || /^id$/i.test(id.name))) return undefined;
    return {
      message:
        `${table.name}.${id.name} must have a value, and nobody gives it one: belongsToMany writes only the two keys, and the database fills only an INTEGER id with autoIncrement: true. ` +
        `Make it such an id, or leave it out and make the two keys the primary key together.`,
      place: columnPlace(evidence.source, table.name, id.name),
    };
  },
};
