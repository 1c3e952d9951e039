import type { ModelDescription, TableSchema } from '../../types.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf, tableNamed } from '../reading.ts';

/** An attribute looks for a column of its own name, and the given table calls it something else. */
export const columnHasAnotherName: Misconception = {
  id: 'column-has-another-name',
  lesson: '08-names-and-keys#field',
  find(evidence) {
    const found =
      /no such column: (?:\S+\.)?["`]?([^\s"`.]+)|has no column named ["`]?([^\s"`]+)/.exec(errorText(evidence)) ?? [];
    const column = found[1] ?? found[2];
    if (!column || !evidence.exercise.startsWith('08') || /^(created|updated)_?at$/i.test(column)) return undefined;
    for (const model of evidence.claimed) {
      const table = tableNamed(evidence.database, model.table);
      const attribute = attributeOf(model, column);
      const meant = table && attribute && freeColumn(model, table, attribute);
      if (!meant || table.columns.some((one) => one.name === column)) continue;
      return {
        message:
          `The attribute ${attribute} of ${model.name} looks for a column ${column}, and ${table.name} calls it ${meant}. ` +
          `Keep the attribute, and name its column: ${attribute}: { type: DataTypes.STRING, field: '${meant}' }. ${sayUnderscored(attribute, meant)}`.trim(),
        place: placeOf(evidence.source.models.find((one) => one.name === model.name)),
      };
    }
    return undefined;
  },
};

function attributeOf(model: ModelDescription, column: string): string | undefined {
  const keys = model.associations.map(({ foreignKey }) => foreignKey);
  return Object.keys(model.attributes).find(
    (name) => model.attributes[name]!.column === column && !keys.includes(column),
  );
}

/** A column that no attribute uses; one that is like the attribute, before any other. */
function freeColumn(model: ModelDescription, { columns }: TableSchema, attribute: string): string | undefined {
  const used = Object.values(model.attributes).map((one) => one.column);
  const free = columns.map(({ name }) => name).filter((name) => !used.includes(name));
  return free.find((name) => bare(name).includes(bare(attribute))) ?? free[0];
}

function sayUnderscored(attribute: string, column: string): string {
  return attribute !== column && bare(attribute) === bare(column)
    ? 'Or write underscored: true in the options of the model, which does so for all of them.'
    : '';
}

function bare(name: string): string {
  return name.replace(/_/g, '').toLowerCase();
}
