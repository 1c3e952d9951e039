import type {
  AssociationDescription,
  AttributeDescription,
  ColumnSchema,
  Drift,
  ModelDescription,
  Place,
  SourceFacts,
  TableSchema,
} from '../../types.ts';
import { columnPlace, creates, placeOf } from '../reading.ts';

/** A model beside its table, with everything around them. */
export interface Pairing {
  model: ModelDescription;
  table: TableSchema;
  models: ModelDescription[];
  facts: SourceFacts;
}

/** An attribute beside the column that it is about. */
export interface Field {
  name: string;
  attribute: AttributeDescription;
  column: ColumnSchema;
}

/** The attributes that have a column, whatever its letters are. */
export function fieldsOf({ model, table }: Pairing): Field[] {
  return storedAttributes(model).flatMap(([name, attribute]) => {
    const column = columnNamed(table, attribute.column);
    return column ? [{ name, attribute, column }] : [];
  });
}

/** What a model wants to keep in its table. */
export function storedAttributes(model: ModelDescription): [string, AttributeDescription][] {
  return Object.entries(model.attributes).filter(([, { type }]) => type !== 'VIRTUAL');
}

/** A column as SQLite finds it: letter case does not matter. */
export function columnNamed(table: TableSchema, name: string): ColumnSchema | undefined {
  return table.columns.find((column) => same(column.name, name));
}

/** The same name where letter case does not matter. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The associations for which a model is the join model. */
export function joinedBy({ model, models }: Pick<Pairing, 'model' | 'models'>): AssociationDescription[] {
  return models.flatMap(({ associations }) => associations.filter(({ through }) => through?.model === model.name));
}

/** Where a model is defined. */
export function modelPlace(facts: SourceFacts, model: string): Place | undefined {
  return placeOf(facts.models.find(({ name }) => name === model));
}

/** Where a column is made, or its table. */
export function madeAt({ facts, table }: Pairing, column?: string): Place | undefined {
  return column === undefined ? placeOf(creates(facts, table.name)) : columnPlace(facts, table.name, column);
}

/** One difference between the two, with its place. */
export function differing(
  { model, table }: Pairing,
  found: Pick<Drift, 'kind' | 'message'> & { column?: string; breaks?: boolean },
  place: Place | undefined,
): Drift {
  const { breaks = false, ...rest } = found;
  return {
    ...rest,
    table: table.name,
    model: model.name,
    breaks,
    ...(place && { file: place.file, line: place.line }),
  };
}
