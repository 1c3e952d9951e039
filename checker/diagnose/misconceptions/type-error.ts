import type { Misconception } from '../misconception.ts';
import { firstTypeError } from '../type-errors.ts';

/** Any other thing that the compiler says: its own words, and the place. */
export const typeError: Misconception = {
  id: 'type-error',
  lesson: '18-one-to-many-becomes-many#type-check',
  find(evidence) {
    const error = firstTypeError(evidence);
    if (!error) return undefined;
    const hint =
      HINTS.find(([code]) => code === error.code)?.[1] ?? 'Your editor shows the same when you point at the place.';
    return { message: `TypeScript says here: “${error.text}” ${hint}`, place: error.place };
  },
};

const HINTS: [number, string][] = [
  [2304, 'The name is not known in this file: import it.'],
  [2305, 'Look how the name is spelt, and what that module exports.'],
  [2339, 'The class does not declare that member: write declare, its name and its type.'],
  [2724, 'Look how the name is spelt.'],
];
