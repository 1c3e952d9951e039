import type { Misconception } from '../misconception.ts';
import { list, placeOf } from '../reading.ts';

/** The join table has a model, and an association goes past it by the name of the table. */
export const throughIsAString: Misconception = {
  id: 'through-is-a-string',
  lesson: '12-data-on-the-link#through-model',
  find({ finding, source, claimed }) {
    if (!/^Looking which model is behind the links/.test(finding.tried)) return undefined;
    const past = source.associations.filter(
      ({ method, options }) => method === 'belongsToMany' && typeof options['through']?.value === 'string',
    );
    const models = [...new Set((finding.actual ?? '').split(' and '))];
    const other = models.find((name) => name !== finding.expected?.split(' and ')[0]) ?? list(models);
    const there = claimed.some(({ name }) => name === 'Shift');
    return {
      message:
        `An association goes through ${past[0] ? `the string '${String(past[0].options['through']!.value)}'` : `the model ${other}`}. ` +
        (there ? 'So Sequelize makes a second model on that table, which knows the two keys and nothing else. ' : '') +
        'Pass the model itself, on both sides: through: models.Shift.',
      place: placeOf(past[0]),
    };
  },
};
