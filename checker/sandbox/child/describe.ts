import type { Association, Model, ModelStatic } from 'sequelize';
import type { AssociationDescription, ModelDescription } from '../../types.ts';

interface Attribute {
  field?: string;
  type?: { toString(options?: object): string; key?: string };
  allowNull?: boolean;
  primaryKey?: boolean;
}

/** What the models say they are, in plain data: what the judge finds its way by. */
export function describeModels(models: Record<string, ModelStatic<Model>>): ModelDescription[] {
  return Object.values(models).map((model) => ({
    name: model.name,
    table: tableOf(model),
    timestamps: model.options.timestamps !== false,
    attributes: Object.fromEntries(
      Object.entries(model.getAttributes() as Record<string, Attribute>).map(([name, attribute]) => [
        name,
        {
          column: attribute.field ?? name,
          type: String(attribute.type?.key ?? attribute.type ?? ''),
          allowNull: attribute.allowNull !== false,
          primaryKey: attribute.primaryKey === true,
        },
      ]),
    ),
    associations: Object.values(model.associations).map(describeAssociation),
  }));
}

type AnyAssociation = Association & {
  isAliased?: boolean;
  accessors?: Record<string, string>;
  foreignKey?: string;
  identifierField?: string;
  foreignIdentifierField?: string;
  otherKey?: string;
  through?: { model: ModelStatic<Model> };
};

function describeAssociation(association: AnyAssociation): AssociationDescription {
  const through = association.through?.model;
  const column = (attribute: string | undefined): string =>
    (through?.getAttributes() as Record<string, Attribute> | undefined)?.[attribute ?? '']?.field ?? attribute ?? '';
  return {
    type: association.associationType as AssociationDescription['type'],
    as: association.as,
    isAliased: association.isAliased === true,
    target: association.target.name,
    accessors: { ...association.accessors },
    foreignKey: through
      ? column(association.foreignKey)
      : (association.identifierField ?? association.foreignKey ?? ''),
    ...(through && {
      otherKey: column(association.otherKey),
      through: { model: through.name, table: tableOf(through) },
    }),
  };
}

function tableOf(model: ModelStatic<Model>): string {
  const table = model.getTableName() as string | { tableName: string };
  return typeof table === 'string' ? table : table.tableName;
}
