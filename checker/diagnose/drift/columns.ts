import type { AttributeDescription, ColumnSchema, Drift } from '../../types.ts';
import { nearest } from '../nearest.ts';
import {
  columnNamed,
  differing,
  joinedBy,
  madeAt,
  modelPlace,
  same,
  storedAttributes,
  type Pairing,
} from './pairing.ts';

/** Attributes without a column, columns without an attribute, and names that differ in their letters alone. */
export function compareColumns(pairing: Pairing): Drift[] {
  const { model, table } = pairing;
  const attributes = storedAttributes(model);
  const free = table.columns.filter((column) => !attributes.some(([, one]) => same(one.column, column.name)));
  const meant = new Set<string>();
  const found = attributes.flatMap(([name, attribute]): Drift[] => {
    const column = columnNamed(table, attribute.column);
    if (column) return column.name === attribute.column ? [] : [letters(pairing, attribute, column)];
    const near = nearest(
      attribute.column,
      free.map((one) => one.name),
    );
    if (near) meant.add(near);
    return [missing(pairing, name, attribute, near)];
  });
  const unknown = free.filter((column) => !meant.has(column.name) && !fillsItself(pairing, column));
  return [...found, ...unknown.map((column) => unexpected(pairing, column))];
}

function missing(pairing: Pairing, name: string, attribute: AttributeDescription, near: string | undefined): Drift {
  const { model, table, facts } = pairing;
  const { column } = attribute;
  const instead = near ? ` It has ${near}.` : '';
  const lacks = `the table ${table.name} has no column ${column}`;
  const place = madeAt(pairing, near) ?? modelPlace(facts, model.name);
  const found = { kind: 'column-missing', column, breaks: true } as const;
  if (near === undefined && model.timestamps && TIMESTAMPS.has(name)) {
    const message = `Sequelize fills ${name} for every model, and ${lacks}. Add the column in a migration, or give the model timestamps: false.`;
    return differing(pairing, { ...found, message }, place);
  }
  if (attribute.references) {
    const change = near ? `Name it alike in both places: in the migration, or with foreignKey.` : ADD;
    const message = `An association needs the column ${column}, and ${lacks}.${instead} ${change}`;
    return differing(pairing, { ...found, message }, place);
  }
  if (name === 'id' && attribute.primaryKey) {
    const message = `The model ${model.name} has the key id, which Sequelize gives to every model without a key of its own, and ${lacks}. Add the column in a migration, or mark the attributes that are the key with primaryKey: true.`;
    return differing(pairing, { ...found, message }, place);
  }
  const change = near ? `Name it alike in both places: in the migration, or with field in the model.` : ADD;
  const message = `The model ${model.name} has the attribute ${name}, and ${lacks}: its queries fail.${instead} ${change}`;
  return differing(pairing, { ...found, message }, place);
}

function unexpected(pairing: Pairing, column: ColumnSchema): Drift {
  const { model, table } = pairing;
  const wanted = column.notNull && column.default === null && column.primaryKey === 0;
  const key = table.foreignKeys.find((one) => same(one.column, column.name));
  const known = `the model ${model.name} does not know it`;
  const message = wanted
    ? `The table ${table.name} refuses a row without ${column.name}, and ${known}: it can store nothing. Add the attribute to the model, or a default to the column.`
    : `The table ${table.name} has the column ${column.name}, and ${known}: it is neither read nor written.`;
  const hint = key ? ` It points at ${key.table}: perhaps an association is missing.` : '';
  const place = madeAt(pairing, column.name);
  return differing(
    pairing,
    { kind: 'column-unknown', message: message + hint, column: column.name, breaks: wanted },
    place,
  );
}

function letters(pairing: Pairing, attribute: AttributeDescription, column: ColumnSchema): Drift {
  const { model, table } = pairing;
  const message = `The model ${model.name} says ${attribute.column}, and the column of ${table.name} is called ${column.name}. SQLite takes both for one name, and other databases do not: write it alike, letter for letter.`;
  return differing(pairing, { kind: 'column-letters', message, column: column.name }, madeAt(pairing, column.name));
}

/** A join table may number its rows; nobody has to know. */
function fillsItself(pairing: Pairing, { name, primaryKey, type }: ColumnSchema): boolean {
  return name === 'id' && primaryKey === 1 && /INT/i.test(type) && joinedBy(pairing).length > 0;
}

const TIMESTAMPS = new Set(['createdAt', 'updatedAt']);
const ADD = 'Add the column in a migration.';
