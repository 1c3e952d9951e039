import { addedPlace } from '../added.ts';
import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';

/** One row of each pair is left, and it is not the oldest. */
export const wrongRowKept: Misconception = {
  id: 'wrong-row-kept',
  lesson: '04-duplicates#duplicates-first',
  find(evidence) {
    if (!isFailing(evidence, 'oldest')) return undefined;
    const actual = evidence.finding.actual ?? '';
    if (/another createdAt/.test(actual)) {
      return {
        message:
          'The pairs are there, with another createdAt than before. createdAt says since when a show is a favorite: copy it from the oldest row of each pair.',
        place: addedPlace(evidence, 'up', 'bulkInsert', 'query'),
      };
    }
    if (!/: row \d+ of \d+/.test(actual)) return undefined;
    return {
      message: /, the newest/.test(actual)
        ? 'The newest row of a pair was kept, and the oldest deleted. The row to keep is the one with the smallest id: MIN(id), or the first one when you sort by createdAt from early to late.'
        : 'A row of the pair was kept that is not the oldest. The row to keep is the one with the smallest id, which is also the one with the smallest createdAt.',
      place: addedPlace(evidence, 'up', 'bulkDelete', 'query'),
    };
  },
};
