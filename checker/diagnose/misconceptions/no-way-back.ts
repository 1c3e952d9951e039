import type { Misconception } from '../misconception.ts';
import { callsBetween, placeOf } from '../reading.ts';
import { callWithAlias, throughOf } from '../same-pair.ts';

/** One of several associations has no other half: none at the other model goes through its table. */
export const noWayBack: Misconception = {
  id: 'no-way-back',
  lesson: '14-same-pair-twice#two-lists',
  find(evidence) {
    const { tried, actual } = evidence.finding;
    const [, from, to, as] = /^Asking every (\w+) which (\w+) rows have it in (\w+)$/.exec(tried) ?? [];
    if (!from || !to || !as || actual !== 'no association') return undefined;
    const call = callWithAlias(evidence, as);
    const name = (call && throughOf(call)?.name) ?? 'the same table';
    const back = callsBetween(evidence.source, from, to).filter((one) => one.method === 'belongsToMany');
    const others = [...new Set(back.flatMap((one) => throughOf(one)?.name ?? []))].filter((one) => one !== name);
    return {
      message:
        `${as} goes through ${name}, and no association of ${from} does` +
        (others.length > 0 ? `: there is only what goes through ${others.join(' and ')}. ` : '. ') +
        `What makes two associations a pair is through: add ${from}.belongsToMany(models.${to}, …) with an alias of its own and this through, letter for letter.`,
      place: placeOf(back.at(-1)) ?? placeOf(evidence.source.associates.find((one) => one.model === from)),
    };
  },
};
