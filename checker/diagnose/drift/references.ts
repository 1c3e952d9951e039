import type { AssociationCall, Drift, ForeignKeySchema } from '../../types.ts';
import { placeOf, sameName } from '../reading.ts';
import { differing, fieldsOf, madeAt, modelPlace, same, type Field, type Pairing } from './pairing.ts';

/** What the columns point at, and what becomes of their rows when that is deleted. */
export function compareReferences(pairing: Pairing): Drift[] {
  return fieldsOf(pairing).flatMap((field): Drift[] => {
    const { attribute, column } = field;
    const keys = pairing.table.foreignKeys.filter((one) => same(one.column, column.name));
    const { references } = attribute;
    if (!references) return keys[0] && !isUsed(pairing, column.name) ? [unused(pairing, column.name, keys[0])] : [];
    const key = keys.find((one) => same(one.table, references.table));
    if (keys.length === 0) return [absent(pairing, field)];
    if (!key) return [elsewhere(pairing, field, keys[0]!)];
    if (!same(key.references ?? references.key, references.key)) return [otherKey(pairing, field, key)];
    return deleteRule(pairing, field, key);
  });
}

function absent(pairing: Pairing, { attribute, column }: Field): Drift {
  const { table } = pairing;
  const message = `The models say that ${column.name} of ${table.name} points at ${attribute.references!.table}, and in the table it is a plain value: nothing stops it from pointing at a row that is not there. Add references in a migration.`;
  return differing(pairing, { kind: 'references', message, column: column.name }, madeAt(pairing, column.name));
}

function elsewhere(pairing: Pairing, { attribute, column }: Field, key: ForeignKeySchema): Drift {
  const { table } = pairing;
  const message = `The models say that ${column.name} of ${table.name} points at ${attribute.references!.table}, and the table says ${key.table}: what one of them allows, the other refuses. Name the same table in both places.`;
  return differing(
    pairing,
    { kind: 'references', message, column: column.name, breaks: true },
    madeAt(pairing, column.name),
  );
}

function otherKey(pairing: Pairing, { attribute, column }: Field, key: ForeignKeySchema): Drift {
  const { table } = pairing;
  const { table: parent, key: wanted } = attribute.references!;
  const message = `The models say that ${column.name} of ${table.name} holds ${wanted} of ${parent}, and the table says ${key.references}. Name the same column in both places.`;
  return differing(
    pairing,
    { kind: 'references', message, column: column.name, breaks: true },
    madeAt(pairing, column.name),
  );
}

function unused(pairing: Pairing, column: string, key: ForeignKeySchema): Drift {
  const { model, table, facts } = pairing;
  const message = `The column ${column} of ${table.name} points at ${key.table}, and no association of the models uses it. Add one, such as ${model.name}.belongsTo(…), to get from a row to its parent.`;
  return differing(pairing, { kind: 'references', message, column }, modelPlace(facts, model.name));
}

/** Without constraints an association uses a column and claims no reference. */
function isUsed({ model, models }: Pairing, column: string): boolean {
  return models.some(({ name, associations }) =>
    associations.some(({ type, target, through, foreignKey, otherKey: other = '' }) => {
      const owner = through ? through.model : type === 'BelongsTo' ? name : target;
      return owner === model.name && (same(foreignKey, column) || same(other, column));
    }),
  );
}

/** Only where somebody wrote a rule: what Sequelize assumes by itself says nothing about what was meant. */
function deleteRule(pairing: Pairing, field: Field, key: ForeignKeySchema): Drift[] {
  const { column, attribute } = field;
  const said = attribute.references!.onDelete?.toUpperCase();
  const written = pairing.facts.associations.find((call) => isAbout(call, pairing, field));
  const made = key.onDelete.toUpperCase();
  if (!said || !written || said === made || (REFUSES.has(said) && REFUSES.has(made))) return [];
  const message = `The association says onDelete: '${said}' for ${column.name}, and the table ${pairing.table.name} says '${made}'. The table decides: write the rule in the migration.`;
  const place = placeOf(written.options['onDelete']);
  return [differing(pairing, { kind: 'delete-rule', message, column: column.name }, place)];
}

function isAbout({ method, source, target, options }: AssociationCall, pairing: Pairing, field: Field): boolean {
  if (!options['onDelete']) return false;
  const { model, models } = pairing;
  const parent = models.find(({ table }) => same(table, field.attribute.references!.table))?.name ?? '';
  const key = options['foreignKey'];
  const name = key?.value ?? key?.inner?.['name']?.value;
  if (name !== undefined && name !== field.name && name !== field.column.name) return false;
  if (method === 'belongsTo') return sameName(source, model.name) && sameName(target, parent);
  if (method === 'belongsToMany') return sameName(source, parent) && throughs(pairing, source, target);
  return sameName(source, parent) && sameName(target, model.name);
}

function throughs({ model, models }: Pairing, source: string, target: string): boolean {
  const associations = models.find(({ name }) => sameName(name, source))?.associations ?? [];
  return associations.some((one) => one.through?.model === model.name && sameName(one.target, target));
}

const REFUSES = new Set(['RESTRICT', 'NO ACTION']);
