import ts from 'typescript';
import { nameOf, propertiesOf, replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { associationsIn, columnsIn } from '../reading.ts';

/** An option in a spelling that Sequelize passes over in silence. */
export const optionMisspelt: Mutator = {
  id: 'option-misspelt',
  changes: (source) => {
    const associations = associationsIn(source).map(({ subject, options }) => ({ subject, options }));
    const columns = columnsIn(source).flatMap(({ subject, options }) => [
      { subject, options },
      ...propertiesOf(options).flatMap(({ initializer: inner }) =>
        ts.isObjectLiteralExpression(inner) ? { subject, options: inner } : [],
      ),
    ]);
    return [...associations, ...columns].flatMap(({ subject, options }) =>
      (options ? propertiesOf(options) : []).flatMap((property) => {
        const name = nameOf(property);
        const slip = SLIPS[name];
        if (slip === undefined) return [];
        const what = `${subject} has "${slip}" for ${name}`;
        return { subject: `${subject} ${name}`, what, edits: [replace(property.name, slip)] };
      }),
    );
  },
};

/** As people really write them. */
const SLIPS: Record<string, string> = {
  through: 'throuhg',
  as: 'alias',
  foreignKey: 'foreign_key',
  otherKey: 'other_key',
  timestamps: 'timestamp',
  references: 'reference',
  onDelete: 'ondelete',
  allowNull: 'allownull',
  primaryKey: 'primary_key',
  model: 'modle',
  unique: 'uniqe',
};
