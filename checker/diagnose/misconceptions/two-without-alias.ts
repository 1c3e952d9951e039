import type { Misconception } from '../misconception.ts';
import { callsBetween, placeOf } from '../reading.ts';

/** Two associations between the same models have no alias, so they share one name, and the second replaces the first. */
export const twoWithoutAlias: Misconception = {
  id: 'two-without-alias',
  lesson: '14-same-pair-twice#two-lists',
  find({ finding, source }) {
    const [, from, to] = /^Asking every (\w+) which (\w+) rows have it in /.exec(finding.tried) ?? CALLING(finding);
    if (!from || !to) return undefined;
    const bare = callsBetween(source, from, to).filter(
      ({ method, options, optionsKnown }) => method === 'belongsToMany' && optionsKnown && !options['as'],
    );
    const [first, second] = bare;
    if (!first || !second) return undefined;
    return {
      message:
        `${from} has two associations to ${to} without an alias, on line ${first.line} and on line ${second.line}. Both are called ${to}s: the later replaces the earlier, while the methods stay those of the earlier. ` +
        `Give at least one of them a name of its own: as: '…'.`,
      place: placeOf(second),
    };
  },
};

/** A method that reads one table while the association says another. */
const CALLING = ({ tried }: { tried: string }): string[] => {
  const [, target, row] = /^Calling get(\w+?)s on (\w+) /.exec(tried) ?? [];
  return target && row ? ['', row, target] : [];
};
