import type { AssociationCall, Evidence } from '../types.ts';
import { pairOf, sameName } from './reading.ts';

/** The model behind a join table, where an exercise gives it associations of its own. */
export function joinModelOf({ exercise }: Evidence): { join: string; ends: [string, string] } | undefined {
  const join = JOIN_MODELS.find(([name]) => exercise.startsWith(name))?.[1];
  const ends = pairOf(exercise);
  return join && ends ? { join, ends } : undefined;
}

/** The associations between one end and the join model, or across it, that describe the column of this end. */
export function callsAbout({ source }: Evidence, end: string, join: string, across = true): AssociationCall[] {
  const is = (name: string, ...wanted: string[]): boolean => wanted.some((one) => sameName(one, name));
  return source.associations.filter((call) =>
    call.method === 'belongsToMany'
      ? across && is(call.source, end)
      : (is(call.source, end) && is(call.target, join)) || (is(call.source, join) && is(call.target, end)),
  );
}

const JOIN_MODELS: [string, string][] = [['13', 'Shift']];
