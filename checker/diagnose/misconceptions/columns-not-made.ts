import { nearest } from '../nearest.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, creates, list, placeOf, tableNamed } from '../reading.ts';

/** The migration makes the table of a model, and not all columns that the model uses. */
export const columnsNotMade: Misconception = {
  id: 'columns-not-made',
  lesson: '03-join-table#columns',
  find({ finding, source, database, claimed }) {
    const name = /^Looking for columns that are missing in (\S+)$/.exec(finding.tried)?.[1];
    const table = tableNamed(database, name ?? '');
    const model = claimed.find((one) => one.table === table?.name);
    if (!table || !model) return undefined;
    const used = Object.values(model.attributes).map(({ column }) => column);
    const there = table.columns.map((column) => column.name);
    const missing = used.filter((column) => !there.includes(column));
    const [first] = missing;
    if (!first) return undefined;
    const others = there.filter((column) => !used.includes(column));
    const meant = nearest(first, others) ?? others[0];
    return {
      message:
        `The model ${model.name} uses ${list(missing)}, and the table ${table.name} has no such ${missing.length > 1 ? 'columns' : 'column'}${meant ? `; it has ${meant}` : ''}. ` +
        `A migration does not read the models: name the columns in it as the models do.`,
      place: (meant ? columnPlace(source, table.name, meant) : undefined) ?? placeOf(creates(source, table.name)),
    };
  },
};
