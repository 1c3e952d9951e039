import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { columnOptions, columnPlace, modelNamed, placeOf } from '../reading.ts';
import { nearest } from '../nearest.ts';
import type { Evidence, ForeignKeySchema, TableSchema } from '../../types.ts';

/** A foreign key names a model, or the table in other letters, where only the table's exact name is right. */
export const referencesAModel: Misconception = {
  id: 'references-a-model',
  lesson: '03-join-table#references',
  find(evidence) {
    const lost = astray(evidence).find(({ table, key }) => concerns(evidence, table, key));
    if (!lost) return undefined;
    const { table, key } = lost;
    const names = evidence.database.tables.map((one) => one.name);
    const model = modelNamed(evidence.claimed, key.table);
    const meant =
      model?.table ?? names.find((name) => name.toLowerCase() === key.table.toLowerCase()) ?? nearest(key.table, names);
    if (!meant) return undefined;
    const fact = columnOptions(evidence.source, table.name, key.column)['references'];
    return {
      message:
        `${table.name}.${key.column} references ${key.table}, and no table has exactly that name${model ? `: ${key.table} is the name of a model` : ''}. ` +
        `references names a table of the database, letter for letter (SQLite does not check it when the table is made). Write model: '${meant}'.`,
      place: placeOf(fact?.inner?.['model'] ?? fact) ?? columnPlace(evidence.source, table.name, key.column),
    };
  },
};

/** The foreign keys that lead to a table which is not there under exactly that name. */
function astray({ database }: Evidence): { table: TableSchema; key: ForeignKeySchema }[] {
  const names = database.tables.map((table) => table.name);
  return database.tables.flatMap((table) =>
    table.foreignKeys.filter((key) => !names.includes(key.table)).map((key) => ({ table, key })),
  );
}

function concerns(evidence: Evidence, table: TableSchema, key: ForeignKeySchema): boolean {
  const error = errorText(evidence);
  if (error) return error.includes(`no such table: main.${key.table}`);
  const { tried, actual } = evidence.finding;
  if (isFailing(evidence, 'too-early'))
    return (actual ?? '').includes(key.table) || (actual ?? '').includes(table.name);
  return isFailing(evidence, 'references') && tried.includes(key.column) && tried.includes(table.name);
}
