import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** The attributes were renamed after the columns, and the task fixes the names of the attributes. */
export const attributeNamedLikeTheColumn: Misconception = {
  id: 'attribute-named-like-the-column',
  lesson: '08-names-and-keys#field',
  find({ finding, claimed, source }) {
    const [, table, name] = /^Reading a row of (\S+) through the model (\S+?)\.$/.exec(finding.tried) ?? [];
    const model = claimed.find((one) => one.name === name);
    if (!model || finding.error) return undefined;
    const wanted = [...(finding.expected ?? '').matchAll(/(?:^|; )(\w+): /g)].map(([, attribute]) => attribute!);
    const lost = wanted.filter((attribute) => !(attribute in model.attributes));
    if (lost.length === 0) return undefined;
    return {
      message:
        `The model ${model.name} has no attribute ${lost.join(' or ')}. The name of an attribute is what your code says; the name of the column in ${table} is what the database says. ` +
        `Keep ${lost.length > 1 ? 'the attributes' : 'the attribute'}, and name the column with field, or with underscored: true.`,
      place: placeOf(source.models.find((one) => one.name === name)),
    };
  },
};
