import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf, manyCall, placeOf } from '../reading.ts';

/** Each side names a join table of its own, so what one writes the other never reads. */
export const throughNamesDiffer: Misconception = {
  id: 'through-names-differ',
  lesson: '02-both-sides#pairs',
  find(evidence) {
    if (!isFailing(evidence, 'two-tables', 'links', 'no-table', 'delete', 'undo')) return undefined;
    const { ends, forward, backward } = joinOf(evidence) ?? {};
    const one = forward?.through?.table;
    const other = backward?.through?.table;
    if (!ends || !one || !other || one.toLowerCase() === other.toLowerCase()) return undefined;
    const [from, to] = ends.map((end) => end.model) as [string, string];
    const call = manyCall(evidence.source, to, from);
    return {
      message:
        `${from} goes through ${one} and ${to} goes through ${other}. To Sequelize these are two join tables, so a link made from one side is not seen from the other. ` +
        `Give both sides the same through, letter for letter.`,
      place: placeOf(call?.options['through'] ?? call),
    };
  },
};
