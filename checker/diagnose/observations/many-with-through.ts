import { placeOf } from '../reading.ts';
import type { Observation } from './observation.ts';

/** `through` belongs to `belongsToMany` alone. */
export const manyWithThrough: Observation = {
  id: 'has-many-with-through',
  lesson: '02-both-sides#pairs',
  find: ({ source }) =>
    source.associations
      .filter(({ method, options }) => method !== 'belongsToMany' && options['through'])
      .map(({ method, source: from, target, options }) => ({
        message: `${from}.${method}(${target}) has the option through, and ${method} leaves it aside: the key is looked for in ${method === 'belongsTo' ? from : target}. For a join table write belongsToMany, on both sides.`,
        place: placeOf(options['through']),
      })),
};
