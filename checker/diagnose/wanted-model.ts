import type { Evidence, Place } from '../types.ts';
import { errorText } from './failing.ts';
import { nearest } from './nearest.ts';
import { placeOf } from './reading.ts';

/** A model that was asked for and is not there. */
interface WantedModel {
  name: string;
  /** The models that are there. */
  names: string[];
  /** The one that was probably meant. */
  near?: string;
  /** True when the learner's code names it, false when the task does. */
  used: boolean;
  place?: Place;
}

/** Which model is missing: one that the check looked for, or one that an association was given and that is undefined. */
export function wantedModel(evidence: Evidence): WantedModel | undefined {
  const { source, claimed, finding } = evidence;
  const joins = claimed.flatMap((model) => model.associations.map((one) => one.through?.model));
  const there = [...claimed.map((model) => model.name), ...source.models.map((model) => model.name)];
  const names = [...new Set(there)].filter((name) => !joins.includes(name));
  const asked = /^Looking for the model (\S+?)\.$/.exec(finding.tried)?.[1];
  if (asked && !claimed.some((model) => model.name === asked)) {
    const near = nearModel(asked, names);
    const place = placeOf(source.models.find((model) => model.name === near));
    return { name: asked, names, near, used: false, place };
  }
  const method = /(\S+)\.(\w+) called with something that's not a subclass of Sequelize\.Model/.exec(
    errorText(evidence),
  );
  if (!method) return undefined;
  const call = source.associations.find(
    (one) =>
      one.method === method[2] && one.source === method[1] && /^\w+$/.test(one.target) && !names.includes(one.target),
  );
  if (!call) return undefined;
  return { name: call.target, names, near: nearModel(call.target, names), used: true, place: placeOf(call) };
}

/** Beside a slip: the plural, as tables are called, or the name of the file. */
function nearModel(name: string, names: string[]): string | undefined {
  const others = names.filter((one) => one !== name);
  return nearest(name, others) ?? nearest(name.replace(/e?s$/, ''), others) ?? others.find((one) => `${one}s` === name);
}
