import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** What is about the link stands in one of the models that it links. */
export const dataOnTheWrongModel: Misconception = {
  id: 'data-on-the-wrong-model',
  lesson: '12-data-on-the-link#why',
  find({ finding, source, claimed }) {
    const [, attribute, model] = /^Looking for the attribute (\w+) of the model (\w+)/.exec(finding.tried) ?? [];
    if (!attribute || !model) return undefined;
    const other = claimed.find(({ name, attributes }) => name !== model && attribute in attributes);
    const place = placeOf(source.models.find(({ name }) => name === (other?.name ?? model)));
    const message = other
      ? `${attribute} is an attribute of ${other.name}, so a row of ${other.name} has one value for all its links. It is about the link: put it into ${model}.`
      : `The model ${model} has no attribute ${attribute}, so Sequelize passes over it when it is written. Name it in the attributes of ${model}.`;
    return { message, place };
  },
};
