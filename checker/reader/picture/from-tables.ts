import type { DrawnTable, InspectedModel, TableSchema } from '../../types.ts';
import type { PictureLink, SchemaPicture } from './schema-picture.ts';

/** The picture of tables as they are in a database. */
export function pictureOfTables(tables: DrawnTable[]): SchemaPicture {
  const shown = tables.filter(({ name }) => name !== 'SequelizeMeta').slice(0, MOST_TABLES);
  const names = new Set(shown.map(({ name }) => name));
  return {
    tables: shown.map(({ name, columns, foreignKeys }) => ({
      name,
      columns: columns.slice(0, MOST_COLUMNS).map((column) => ({
        name: column.name,
        key: keyOf(
          column.primaryKey > 0,
          foreignKeys.some((key) => key.column === column.name),
        ),
      })),
    })),
    links: shown.flatMap((table) =>
      table.foreignKeys
        .filter((key) => names.has(key.table))
        .map((key): PictureLink => {
          const column = table.columns.find(({ name }) => name === key.column);
          return {
            parent: key.table,
            child: table.name,
            column: key.column,
            key: key.references ?? 'id',
            parents: column?.notNull || column?.primaryKey ? '1' : '0..1',
            children: table.uniques.some((names) => names.length === 1 && names[0] === key.column) ? '1' : 'many',
            onDelete: key.onDelete,
          };
        }),
    ),
  };
}

/** The same, with the tables that are not there yet as `sync` would make them of the models. */
export function pictureOfBoth(tables: TableSchema[], models: InspectedModel[]): SchemaPicture {
  const made = pictureOfTables(tables);
  const names = new Set(made.tables.map(({ name }) => name));
  const wanted = pictureOfModels(models);
  return {
    tables: [...made.tables, ...wanted.tables.filter(({ name }) => !names.has(name))],
    links: [...made.links, ...wanted.links.filter(({ child }) => !names.has(child))],
  };
}

/** The picture of the tables that models say they have. */
function pictureOfModels(models: InspectedModel[]): SchemaPicture {
  const shown = models.slice(0, MOST_TABLES);
  const names = new Set(shown.map(({ table }) => table));
  return {
    tables: shown.map(({ table, attributes }) => ({
      name: table,
      columns: attributes.slice(0, MOST_COLUMNS).map(({ column, primaryKey, references }) => ({
        name: column,
        key: keyOf(primaryKey, references !== undefined),
      })),
    })),
    links: shown.flatMap(({ table, attributes, uniques }) =>
      attributes.flatMap(({ column, references, allowNull, primaryKey, unique }): PictureLink[] => {
        if (!references || !names.has(references.table)) return [];
        const isSingle = unique || uniques.some((names) => names.length === 1 && names[0] === column);
        return [
          {
            parent: references.table,
            child: table,
            column,
            key: references.key,
            parents: allowNull && !primaryKey ? '0..1' : '1',
            children: isSingle ? '1' : 'many',
            onDelete: references.onDelete ?? 'no action',
          },
        ];
      }),
    ),
  };
}

function keyOf(isPrimary: boolean, isForeign: boolean): string {
  return [isPrimary && 'PK', isForeign && 'FK'].filter(Boolean).join(' ');
}

/** More would be no picture any more. */
const MOST_TABLES = 30;
const MOST_COLUMNS = 40;
