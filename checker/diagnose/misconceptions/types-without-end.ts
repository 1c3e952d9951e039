import type { Misconception } from '../misconception.ts';

/** A type keeps the compiler busy past its limits. */
export const typesWithoutEnd: Misconception = {
  id: 'types-without-end',
  lesson: '18-one-to-many-becomes-many#type-check',
  find({ finding }) {
    const { tried, actual = '' } = finding;
    if (!/^Asking TypeScript /.test(tried) || !/^TypeScript (?:was still at work|needed more memory)/.test(actual))
      return undefined;
    return {
      message:
        'A model needs no type that computes. When the compiler does not come to an end, a type most often refers to itself and grows each time. ' +
        'Take the newest type away, and see whether the compiler answers. If your models have only simple types, this computer may be busy: save once more.',
    };
  },
};
