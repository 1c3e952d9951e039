import type { Drift } from '../../types.ts';
import { list } from '../reading.ts';
import { differing, fieldsOf, joinedBy, madeAt, modelPlace, same, type Field, type Pairing } from './pairing.ts';

/** What may be empty, what is the key, and what is unique. */
export function compareRules(pairing: Pairing): Drift[] {
  return [...compareEmpty(pairing), ...compareKeys(pairing), ...compareUniques(pairing), ...onlyOnce(pairing)];
}

function compareEmpty(pairing: Pairing): Drift[] {
  return fieldsOf(pairing).flatMap((field) => {
    const { name, attribute, column } = field;
    if (attribute.primaryKey || column.primaryKey > 0 || FILLED.has(name)) return [];
    if (attribute.allowNull === !column.notNull || (column.notNull && column.default !== null)) return [];
    return [column.notNull ? tableIsStricter(pairing, field) : modelIsStricter(pairing, field)];
  });
}

function tableIsStricter(pairing: Pairing, { name, attribute, column }: Field): Drift {
  const { model, table, facts } = pairing;
  if (name === 'deletedAt') return neverDeleted(pairing, column.name);
  const change = attribute.references ? `foreignKey: { name: '${name}', allowNull: false }` : 'allowNull: false';
  const owner = attribute.references ? 'the association' : 'the model';
  const message = `The table ${table.name} refuses a row without ${column.name}, and the model ${model.name} lets it through to the database. Say it in ${owner} too: ${change}.`;
  return differing(pairing, { kind: 'nullability', message, column: column.name }, modelPlace(facts, model.name));
}

/** What a row that nobody has deleted has nothing for. */
function neverDeleted(pairing: Pairing, column: string): Drift {
  const message = `The table ${pairing.table.name} refuses a row without ${column}, and a row has that only once it is deleted: no new row can be stored. Allow it to be empty in a migration.`;
  return differing(pairing, { kind: 'nullability', message, column, breaks: true }, madeAt(pairing, column));
}

function modelIsStricter(pairing: Pairing, { column }: Field): Drift {
  const { model, table } = pairing;
  const message = `The model ${model.name} refuses a row without ${column.name}, and the table ${table.name} takes it: whatever does not come through the model may lack it. Add allowNull: false in a migration.`;
  return differing(pairing, { kind: 'nullability', message, column: column.name }, madeAt(pairing, column.name));
}

function compareKeys(pairing: Pairing): Drift[] {
  const { model, table } = pairing;
  const fields = fieldsOf(pairing);
  const said = fields.filter(({ attribute }) => attribute.primaryKey).map(({ column }) => column.name);
  const made = table.columns.filter(({ primaryKey }) => primaryKey > 0).map(({ name }) => name);
  // A join table may have a number of its own for a key.
  if (said.length === 0 || sameSet(said, made) || (joinedBy(pairing).length > 0 && sameSet(made, ['id']))) return [];
  const has =
    made.length > 0 ? `that of the table ${table.name} is ${together(made)}` : `the table ${table.name} has none`;
  const message = `The primary key of the model ${model.name} is ${together(said)}, and ${has}. Mark the same columns with primaryKey: true in both places.`;
  return [differing(pairing, { kind: 'key', message }, madeAt(pairing))];
}

function compareUniques(pairing: Pairing): Drift[] {
  const { model, table } = pairing;
  // That each pair of a join table is unique is what Sequelize assumes, and nobody has said.
  const pairs = joinedBy(pairing).map(({ foreignKey, otherKey = '' }) => [foreignKey, otherKey]);
  const written = (model.uniques ?? []).filter((set) => !pairs.some((pair) => sameSet(pair, set)));
  const said = [...new Map(written.map((set) => [set.join('\0'), set])).values()];
  return said.flatMap((set) => {
    const isKept = table.uniques.some((one) => one.every((column) => set.some((name) => same(name, column))));
    if (set.length === 0 || isKept || !set.every((name) => table.columns.some((column) => same(column.name, name)))) {
      return [];
    }
    const message = `The model ${model.name} says that ${list(set)} ${set.length > 1 ? 'are unique together' : 'is unique'}, and the table ${table.name} takes the same value twice: only sync() listens to the model. Add a unique constraint in a migration.`;
    const [column] = set.length === 1 ? set : [];
    return [differing(pairing, { kind: 'unique', message, ...(column && { column }) }, madeAt(pairing, column))];
  });
}

/** The pair shall be unique, and one half of it is. */
function onlyOnce(pairing: Pairing): Drift[] {
  const { table } = pairing;
  const halves = new Set(joinedBy(pairing).map(({ foreignKey }) => foreignKey));
  return [...halves].flatMap((half) => {
    if (!table.uniques.some((set) => set.length === 1 && same(set[0]!, half))) return [];
    const message = `Each ${half} can be in the join table ${table.name} once only, so that its row can have one link and no more. Make the pair unique, and not each column by itself.`;
    return [differing(pairing, { kind: 'unique', message, column: half, breaks: true }, madeAt(pairing, half))];
  });
}

function sameSet(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((one) => others.some((other) => same(one, other)));
}

function together(columns: string[]): string {
  return columns.length > 1 ? `${list(columns)} together` : columns.join('');
}

const FILLED = new Set(['createdAt', 'updatedAt']);
