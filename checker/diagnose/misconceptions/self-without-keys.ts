import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import { callsOnItself, callWithAlias } from '../same-pair.ts';

/** A model is linked with itself, and both ends get the same column, because nobody named two. */
export const selfWithoutKeys: Misconception = {
  id: 'self-without-keys',
  lesson: '14-same-pair-twice#no-keys',
  find(evidence) {
    const { tried, actual } = evidence.finding;
    const alias = /^Looking whether \S+ has a column of its own for either side of (\S+)$/.exec(tried)?.[1];
    const lacks =
      isFailing(evidence, 'no-columns') || (isFailing(evidence, 'links') && /no such column/.test(errorText(evidence)));
    const call = alias ? callWithAlias(evidence, alias) : lacks ? withoutKey(evidence) : undefined;
    if (!call || !callsOnItself(evidence, call.source).includes(call)) return undefined;
    const [own, other] = [call.options['foreignKey'], call.options['otherKey']];
    const what = own && other ? `foreignKey and otherKey name one column, ${actual?.replace('only ', '')}` : MISSING;
    return {
      message:
        `${what}: a link of ${call.source} with ${call.source} has two ends, and each needs a column. ` +
        `foreignKey is the column of the one who is asked, otherKey that of those who are found. In the other direction they change places.`,
      place: placeOf(own ?? other ?? call),
    };
  },
};

const MISSING = 'For an association of a model with itself the column names cannot come from the models';

function withoutKey(evidence: Parameters<Misconception['find']>[0]): ReturnType<typeof callWithAlias> {
  const models = [...new Set(evidence.source.associations.map((call) => call.source))];
  return models
    .flatMap((model) => callsOnItself(evidence, model))
    .find(({ options, optionsKnown }) => optionsKnown && options['foreignKey'] === undefined);
}
