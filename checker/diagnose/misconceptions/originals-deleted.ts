import { addedPlace, migrationSql } from '../added.ts';
import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import type { Evidence } from '../../types.ts';

/** Of a pair that was stored more than once, no row is left. */
export const originalsDeleted: Misconception = {
  id: 'originals-deleted',
  lesson: '04-duplicates#duplicates-first',
  find(evidence) {
    if (!isFailing(evidence, 'repeated', 'oldest') || !/: 0 rows/.test(evidence.finding.actual ?? '')) return undefined;
    return isDropped(evidence)
      ? {
          message:
            'The table was dropped and made again, and its rows went with it: favorites that people had are lost. Copy one row of each pair into the new table before the old one goes.',
          place: addedPlace(evidence, 'up', 'dropTable', 'query'),
        }
      : { message: sayDeleted(evidence), place: addedPlace(evidence, 'up', 'bulkDelete', 'query') };
  },
};

function sayDeleted({ finding }: Evidence): string {
  const pairs = (finding.actual ?? '').split(/, | and /);
  const gone = pairs.filter((pair) => pair.endsWith(': 0 rows'));
  const which =
    gone.length === pairs.length
      ? 'Of the pairs that were there more than once, not one row is left'
      : `Of some pairs no row is left (${gone[0]!.replace(/: 0 rows$/, '')})`;
  return `${which}: the deletion took the first row too, so people lose favorites. Keep one row for each pair of UserId and ShowId, the one with the smallest id, and delete the others.`;
}

/** Dropped, and nothing was copied before. */
function isDropped(evidence: Evidence): boolean {
  const sent = migrationSql(evidence);
  return (
    sent.some((sql) => /^DROP TABLE\b/i.test(sql)) && !sent.some((sql) => /^INSERT INTO\b.*\bSELECT\b/is.test(sql))
  );
}
