import type { AssociationDescription, ModelDescription } from '../../types.ts';
import { manyCall, modelNamed, placeOf } from '../reading.ts';
import type { Observation } from './observation.ts';

/** A many-to-many association that can be walked in one direction only. */
export const oneSide: Observation = {
  id: 'one-sided',
  lesson: '02-both-sides#pairs',
  find: ({ source, claimed }) =>
    manyToMany(claimed).flatMap(({ from, to, one }) => {
      const back = modelNamed(claimed, to)?.associations.filter(({ type, target }) => isMany(type) && target === from);
      if (from === to || back?.some((other) => other.through?.table === one.through?.table)) return [];
      const [other] = back ?? [];
      const message = other
        ? `${from}.belongsToMany(${to}) goes through ${one.through?.table}, and ${to}.belongsToMany(${from}) through ${other.through?.table}: these are two relationships, and what one stores the other does not see. Name the same join table on both sides.`
        : `${from}.belongsToMany(${to}) has no other side: a ${to} does not know its ${from}. Add ${to}.belongsToMany(${from}, { through: '${one.through?.table}' }), if somebody should ever ask.`;
      // Two that do not meet are told once.
      if (other && from > to) return [];
      return [{ message, place: placeOf(manyCall(source, from, to)) }];
    }),
};

/** Every `belongsToMany` with its two models. */
export function manyToMany(claimed: ModelDescription[]): { from: string; to: string; one: AssociationDescription }[] {
  return claimed.flatMap(({ name, associations }) =>
    associations.filter(({ type }) => isMany(type)).map((one) => ({ from: name, to: one.target, one })),
  );
}

function isMany(type: AssociationDescription['type']): boolean {
  return type === 'BelongsToMany';
}
