import { addedPlace } from '../added.ts';
import type { Misconception } from '../misconception.ts';

/** `down` gives the column back, and not what made it a key. */
export const keyComesBackBare: Misconception = {
  id: 'key-comes-back-bare',
  lesson: '18-one-to-many-becomes-many#way-back',
  find(evidence) {
    const { check, finding } = evidence;
    if (check.id !== 'key-restored' || finding.expected === undefined || finding.error) return undefined;
    if (!/beachId/.test(finding.tried)) return undefined;
    return {
      message: `After undoing, beachId is not what the migration of Lifeguards made: ${finding.expected} was expected, and ${finding.actual} is there. Give addColumn the same options as there: references, and onDelete: 'SET NULL'.`,
      place: addedPlace(evidence, 'down', 'addColumn', 'query'),
    };
  },
};
