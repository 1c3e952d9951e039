import { errorText, isFailing } from '../failing.ts';
import { callsAbout, joinModelOf } from '../join-model.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, placeOf } from '../reading.ts';

/** The association that comes first gave the column of the join table another rule than CASCADE. */
export const halfEmptiesTheKey: Misconception = {
  id: 'half-empties-the-key',
  lesson: '13-super-many-to-many#order',
  find(evidence) {
    const around = joinModelOf(evidence);
    if (!around || !isFailing(evidence, 'delete')) return undefined;
    const deleted = /^Deleting (\S+) /.exec(evidence.finding.tried)?.[1];
    const joined = joinOf(evidence);
    const end = joined?.ends.find((one) => one.model === deleted);
    const key = joined?.schema?.foreignKeys.find((one) => one.column === end?.column);
    if (!end || !key || key.onDelete === 'CASCADE') return undefined;
    const calls = callsAbout(evidence, end.model, around.join);
    const rule = (call: (typeof calls)[number]): string => String(call.options['onDelete']?.value ?? '').toUpperCase();
    const said = calls.find((call) => rule(call) === key.onDelete.toUpperCase());
    const silent = calls.find((call) => call.method !== 'belongsToMany' && rule(call) === '');
    const happens = errorText(evidence)
      ? 'the database refuses to delete'
      : `a deleted ${end.model} leaves rows of ${around.join} behind`;
    const why = said
      ? `${said.method} says so`
      : 'hasMany and belongsTo say so by themselves, and the association that comes first decides';
    return {
      message:
        `${joined!.schema!.name}.${end.column} is ON DELETE ${key.onDelete}, so ${happens}: ${why}. ` +
        `Write onDelete: 'CASCADE' in every association between ${end.model} and ${around.join}; then their order does not matter.`,
      place: placeOf(said ?? silent ?? calls[0]),
    };
  },
};
