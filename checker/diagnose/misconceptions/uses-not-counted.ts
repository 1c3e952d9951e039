import { itemsIn } from '../items.ts';
import type { Misconception } from '../misconception.ts';

/** A counter that a hook keeps does not follow what is added. */
export const usesNotCounted: Misconception = {
  id: 'uses-not-counted',
  lesson: '17-scopes-and-polymorphic#hooks',
  find({ finding }) {
    const [, method] = /^Calling (\w+) .*, then reading the uses of each tag$/.exec(finding.tried) ?? [];
    const [wanted, found] = [counts(finding.expected), counts(finding.actual)];
    if (!method || found.size === 0) return undefined;
    const differ = (by: (one: number, other: number) => boolean): string[] =>
      [...wanted].filter(([tag, uses]) => by(found.get(tag) ?? 0, uses)).map(([tag]) => tag);
    const [more, less] = [differ((one, other) => one > other), differ((one, other) => one < other)];
    if (more.length > 0) {
      return {
        message: `${method} also changed the uses of ${more.join(' and ')}, to which it added nothing, or raised them twice. Raise uses once for each tagging, where the id is its tagId.`,
      };
    }
    if (less.length === 0) return undefined;
    if (less.every((tag) => (found.get(tag) ?? 0) > 0)) {
      return {
        message:
          `${method} added more taggings of ${less.join(' and ')} than uses were added. A tag may be in the list several times, as when it is given to several beaches at once. ` +
          'Count each row, with increment by 1, and do not set uses to a value of your own.',
      };
    }
    return {
      message:
        `${method} stored its taggings, and uses did not follow. Links are stored with bulkCreate, so a hook for one row, such as afterCreate, is not run. ` +
        'Listen on the join model with afterBulkCreate, and wait for what you do in it.',
    };
  },
};

function counts(said: string | undefined): Map<string, number> {
  return new Map(
    itemsIn(said).flatMap((one): [string, number][] => {
      const [, tag, uses] = /^(.*): (-?\d+) uses$/.exec(one) ?? [];
      return tag ? [[tag, Number(uses)]] : [];
    }),
  );
}
