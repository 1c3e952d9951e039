import type { Explanation } from '../misconception.ts';
import { callsBetween, manyCall, modelNamed, placeOf } from '../reading.ts';
import type { Observation, Project } from './observation.ts';
import { manyToMany } from './one-side.ts';

/** Two sides of one relationship that look into different columns. */
export const keysDiffer: Observation = {
  id: 'keys-disagree',
  lesson: '02-both-sides#keys',
  find: (project) => [...inJoinTables(project), ...inParents(project)],
};

function inJoinTables({ source, claimed }: Project): Explanation[] {
  return manyToMany(claimed).flatMap(({ from, to, one }) => {
    if (from >= to) return [];
    const back = manyToMany(claimed).filter(
      (other) => other.from === to && other.to === from && other.one.through?.table === one.through?.table,
    );
    const meets = back.some(({ one: other }) => other.foreignKey === one.otherKey && other.otherKey === one.foreignKey);
    if (back.length === 0 || meets) return [];
    const [{ one: other }] = back as [(typeof back)[0]];
    const message = `${from} keeps its links in the columns ${one.foreignKey} and ${one.otherKey} of ${one.through?.table}, ${to} in ${other.otherKey} and ${other.foreignKey}. Set foreignKey and otherKey so that both sides use the same two.`;
    return [{ message, place: placeOf(manyCall(source, to, from)) }];
  });
}

function inParents({ source, claimed }: Project): Explanation[] {
  return claimed.flatMap(({ name: parent, associations }) =>
    associations.flatMap((one) => {
      if (one.type !== 'HasMany' && one.type !== 'HasOne') return [];
      const back = modelNamed(claimed, one.target)?.associations.filter(
        ({ type, target }) => type === 'BelongsTo' && target === parent,
      );
      if (!back || back.length === 0 || back.some(({ foreignKey }) => foreignKey === one.foreignKey)) return [];
      const others = associations.filter(({ type, target }) => type === one.type && target === one.target);
      if (others.length > 1) return [];
      const method = one.type === 'HasMany' ? 'hasMany' : 'hasOne';
      const message = `${parent}.${method}(${one.target}) uses the column ${one.foreignKey}, and ${one.target}.belongsTo(${parent}) uses ${back[0]!.foreignKey}: one relationship in two columns, and what one side stores the other does not see. Give both the same foreignKey.`;
      const [call] = callsBetween(source, one.target, parent);
      return [{ message, place: placeOf(call), lesson: '07-one-to-many#both-sides' }];
    }),
  );
}
