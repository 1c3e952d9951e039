import type { Misconception } from '../misconception.ts';
import { list, placeOf } from '../reading.ts';

/** The task fixes the name of an attribute, and the model has another. */
export const wrongAttributeName: Misconception = {
  id: 'wrong-attribute-name',
  lesson: '06-sandcastle-types#model-name',
  find({ finding, claimed, source }) {
    const [, wanted, name] = /^Looking for the attribute (\S+) of (\S+)$/.exec(finding.tried) ?? [];
    const model = claimed.find((one) => one.name === name);
    if (!wanted || !model) return undefined;
    const keys = model.associations.map(({ foreignKey }) => foreignKey);
    const others = Object.keys(model.attributes).filter((one) => !OWN.includes(one) && !keys.includes(one));
    const has = others.length > 0 ? `it has ${list(others)}` : 'it has none of its own';
    return {
      message: `The task asks for an attribute ${wanted} of ${name}, and ${has}. Call it ${wanted}, in the model and in the migration.`,
      place: placeOf(source.models.find((one) => one.name === name)),
    };
  },
};

const OWN = ['id', 'createdAt', 'updatedAt'];
