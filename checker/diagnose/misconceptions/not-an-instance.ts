import { errorText } from '../failing.ts';
import { functionCall } from '../function-call.ts';
import type { Misconception } from '../misconception.ts';
import { nearest } from '../nearest.ts';
import { list } from '../reading.ts';
import type { Evidence } from '../../types.ts';

/** A method of an association is called where it is not: on the model, on a promise, on nothing, or by another name. */
export const notAnInstance: Misconception = {
  id: 'not-an-instance',
  lesson: '11-changing-links#methods',
  find(evidence) {
    const call = functionCall(evidence);
    const place = evidence.finding.error?.place;
    if (!call || !place) return undefined;
    const missing = /Cannot read properties of null \(reading '(\w+)'\)/.exec(errorText(evidence))?.[1];
    if (missing)
      return {
        message: `There is no row to call ${missing} on: what was to find it found nothing. Look at the id that it was given; the names of the data are ${list(Object.keys(call.data))}.`,
        place,
      };
    const [, on, method] = /([\w.]+(?:\(\.\.\.\))?)\.(\w+) is not a function/.exec(errorText(evidence)) ?? [];
    if (!on || !method || !ACCESSOR.test(method)) return undefined;
    return { message: sayWhy(evidence, on, method), place };
  },
};

function sayWhy({ claimed }: Evidence, on: string, method: string): string {
  const known = [
    ...new Set(claimed.flatMap(({ associations }) => associations.flatMap((one) => Object.values(one.accessors)))),
  ];
  if (known.includes(method)) {
    const isModel = claimed.some(({ name }) => on === name || on.endsWith(`.${name}`));
    return isModel
      ? `${on} is the model, and ${method} is a method of one row. Find the row first, for example with findByPk, and call ${method} on it.`
      : `${on} is no row of a model that has ${method}. Perhaps await is missing where it comes from: a promise has no such method, and neither has a list.`;
  }
  const meant = nearest(method, known);
  return (
    `No association gives a method ${method}. ` +
    (meant
      ? `You probably mean ${meant}.`
      : `The names come from the alias: ${list(known.filter((one) => one.startsWith(method.slice(0, 3))).slice(0, 4))}.`)
  );
}

const ACCESSOR = /^(add|remove|set|has|get|count|create)[A-Z]/;
