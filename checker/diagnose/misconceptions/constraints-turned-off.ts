import { failing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { relatedModels } from '../one-to-many.ts';
import { isMigrated, placeOf } from '../reading.ts';

/** The models themselves say that the database shall not guard the key. */
export const constraintsTurnedOff: Misconception = {
  id: 'constraints-turned-off',
  lesson: '00-start-here#foreign-key',
  find(evidence) {
    const isAboutKeys = /^Looking in \S+ for the column that says/.test(evidence.finding.tried);
    if (isMigrated(evidence.exercise) || (!isAboutKeys && failing(evidence) !== 'references')) return undefined;
    const pair = relatedModels(evidence);
    const call = evidence.source.associations.find(
      (one) => pair.includes(one.source) && pair.includes(one.target) && one.options['constraints']?.value === false,
    );
    if (!call) return undefined;
    return {
      message:
        `constraints: false makes the column a plain number: the database does not know what it refers to, and guards nothing. ` +
        `Take the option out of both associations; it is for tables that need each other.`,
      place: placeOf(call.options['constraints']),
    };
  },
};
