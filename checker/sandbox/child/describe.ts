import type { Association, Model, ModelStatic } from 'sequelize';
import type { AssociationDescription, AttributeDescription, ModelDescription } from '../../types.ts';
import { isMadeFor } from './associated.ts';

type TableName = string | { tableName: string };

interface Attribute {
  field?: string;
  type?: { toString(options?: object): string; key?: string };
  allowNull?: boolean;
  primaryKey?: boolean;
  references?: TableName | { model: TableName; key?: string };
  onDelete?: string;
}

/** What Sequelize gathers from `unique` and from `indexes`. */
interface Rules {
  uniqueKeys?: Record<string, { fields?: unknown[] }>;
  _indexes?: { unique?: boolean; where?: unknown; fields?: unknown[] }[];
}

/** What the models say they are, in plain data: what the judge finds its way by. */
export function describeModels(models: Record<string, ModelStatic<Model>>): ModelDescription[] {
  return Object.values(models).map((model) => ({
    name: model.name,
    table: nameOf(model.getTableName() as TableName),
    timestamps: model.options.timestamps !== false,
    attributes: Object.fromEntries(
      Object.entries(attributesOf(model)).map(([name, attribute]) => [name, describeAttribute(name, attribute)]),
    ),
    uniques: describeUniques(model),
    associations: Object.values(model.associations)
      .filter((association) => isMadeFor(association, model))
      .map(describeAssociation),
  }));
}

function describeAttribute(name: string, attribute: Attribute): AttributeDescription {
  const { references, onDelete } = attribute;
  const to: { model?: TableName; key?: string } =
    typeof references === 'object' && 'model' in references ? references : { model: references };
  return {
    column: attribute.field ?? name,
    type: String(attribute.type?.key ?? attribute.type ?? ''),
    allowNull: attribute.allowNull !== false,
    primaryKey: attribute.primaryKey === true,
    ...(to.model && {
      references: { table: nameOf(to.model), key: String(to.key ?? 'id'), ...(onDelete && { onDelete }) },
    }),
  };
}

function describeUniques(model: ModelStatic<Model>): string[][] {
  const { uniqueKeys = {}, _indexes: indexes = [] } = model as unknown as Rules;
  const fields = [...Object.values(uniqueKeys), ...indexes.filter(({ unique, where }) => unique === true && !where)];
  return fields.map((one) =>
    (one.fields ?? []).map((field) => {
      const given = typeof field === 'object' && field !== null ? (field as { name?: string; attribute?: string }) : {};
      return columnOf(model, String(given.name ?? given.attribute ?? field));
    }),
  );
}

type AnyAssociation = Association & {
  isAliased?: boolean;
  accessors?: Record<string, string>;
  foreignKey?: string;
  identifierField?: string;
  foreignIdentifierField?: string;
  otherKey?: string;
  sourceKey?: string;
  targetKey?: string;
  through?: { model: ModelStatic<Model> };
};

function describeAssociation(association: AnyAssociation): AssociationDescription {
  const { source, target, sourceKey, targetKey, foreignKey, identifierField } = association;
  const through = association.through?.model;
  return {
    type: association.associationType as AssociationDescription['type'],
    as: association.as,
    isAliased: association.isAliased === true,
    target: target.name,
    accessors: { ...association.accessors },
    foreignKey: through ? columnOf(through, foreignKey) : (identifierField ?? foreignKey ?? ''),
    ...(sourceKey && { sourceKey: columnOf(source, sourceKey) }),
    ...(targetKey && { targetKey: columnOf(target, targetKey) }),
    ...(through && {
      otherKey: columnOf(through, association.otherKey),
      through: { model: through.name, table: nameOf(through.getTableName() as TableName) },
    }),
  };
}

function attributesOf(model: ModelStatic<Model>): Record<string, Attribute> {
  return model.getAttributes() as Record<string, Attribute>;
}

function columnOf(model: ModelStatic<Model>, attribute: string | undefined): string {
  return attributesOf(model)[attribute ?? '']?.field ?? attribute ?? '';
}

function nameOf(table: TableName): string {
  return typeof table === 'string' ? table : table.tableName;
}
