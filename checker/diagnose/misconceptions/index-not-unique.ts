import { addedPlace, migrationSql } from '../added.ts';
import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf } from '../reading.ts';

/** An index over the pair that is not unique. */
export const indexNotUnique: Misconception = {
  id: 'index-not-unique',
  lesson: '04-duplicates#rule',
  find(evidence) {
    if (!isFailing(evidence, 'second-row')) return undefined;
    const ends = joinOf(evidence)?.ends ?? [];
    const isOverThePair = (sql: string): boolean =>
      ends.every((end) => new RegExp(`\\b${end.column}\\b`, 'i').test(sql));
    if (!migrationSql(evidence).some((sql) => /^CREATE INDEX\b/i.test(sql) && isOverThePair(sql))) return undefined;
    return {
      message:
        'The index over the pair is not unique. An index by itself only makes searching faster; it refuses nothing. Add unique: true to addIndex (CREATE UNIQUE INDEX in SQL).',
      place: addedPlace(evidence, 'up', 'addIndex', 'query'),
    };
  },
};
