import type { Misconception } from '../misconception.ts';
import { callsAmong, relatedModels } from '../one-to-many.ts';
import { placeOf } from '../reading.ts';

/** The two sides of a one-to-many relationship name its column differently, so there are two. */
export const twoKeyColumns: Misconception = {
  id: 'two-key-columns',
  lesson: '00-start-here#foreign-key',
  find(evidence) {
    const { finding } = evidence;
    const table = /^Looking for the columns of (\S+) that reference /.exec(finding.tried)?.[1];
    const columns = finding.actual?.split(' and ') ?? [];
    if (!table || columns.length < 2) return undefined;
    const own = callsAmong(evidence, relatedModels(evidence));
    const named = own.find((call) => call.options['foreignKey'] ?? (call.method !== 'hasMany' && call.options['as']));
    return {
      message:
        `${table} has ${columns.length} columns for one relationship, ${columns.join(' and ')}, because its two sides name the column differently. ` +
        `Give both associations the same foreignKey. (An alias on belongsTo or hasOne changes the column as well.)`,
      place: placeOf(named ?? own[0]),
      ...(evidence.exercise >= '07' && { lesson: '07-one-to-many#both-sides' }),
    };
  },
};
