import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';

/** onDelete says something that is no rule, and the database does not understand the table. */
export const unknownDeleteRule: Misconception = {
  id: 'unknown-delete-rule',
  lesson: '15-delete-rules#four-rules',
  find(evidence) {
    if (!isFailing(evidence, 'migrate') || !/syntax error/.test(errorText(evidence))) return undefined;
    const columns = evidence.source.migrations
      .flatMap(({ calls }) => calls)
      .flatMap((call) => Object.values(call.columns ?? {}));
    for (const { options } of columns) {
      const fact = options['onDelete'];
      if (typeof fact?.value !== 'string' || RULES.includes(fact.value.toUpperCase())) continue;
      return {
        message: `onDelete: '${fact.value}' is no rule, so the database does not understand the statement. The rules are CASCADE, SET NULL, RESTRICT, NO ACTION and SET DEFAULT, with their spaces.`,
        place: placeOf(fact),
      };
    }
    return undefined;
  },
};

const RULES = ['CASCADE', 'SET NULL', 'RESTRICT', 'NO ACTION', 'SET DEFAULT'];
