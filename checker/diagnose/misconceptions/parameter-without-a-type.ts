import type { Misconception } from '../misconception.ts';
import { firstTypeError } from '../type-errors.ts';

/** A parameter without a type is `any`, which `strict` refuses. */
export const parameterWithoutAType: Misconception = {
  id: 'parameter-without-a-type',
  lesson: '18-one-to-many-becomes-many#associate-typed',
  find(evidence) {
    const error = firstTypeError(evidence);
    if (!error || ![7006, 7019, 7031].includes(error.code)) return undefined;
    const [, name = 'This parameter'] = /'([^']+)' implicitly/.exec(error.text) ?? [];
    return {
      message: `${name} has no type, and so it could be anything: strict refuses that. For associate, name the models that it uses: models: { Beach: ModelStatic<Beach> }.`,
      place: error.place,
    };
  },
};
