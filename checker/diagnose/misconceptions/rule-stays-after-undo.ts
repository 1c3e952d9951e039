import { addedMigrations, addedPlace } from '../added.ts';
import { errorText, isFailing } from '../failing.ts';
import type { Explanation, Misconception } from '../misconception.ts';
import { placeOf } from '../reading.ts';
import type { Evidence } from '../../types.ts';

/** `down` is missing, empty, or takes away a rule by another name. */
export const ruleStaysAfterUndo: Misconception = {
  id: 'rule-stays-after-undo',
  lesson: '04-duplicates#undo',
  find(evidence) {
    if (isFailing(evidence, 'rule-left')) return left(evidence);
    if (!isFailing(evidence, 'undo') || !evidence.exercise.startsWith('04')) return undefined;
    const error = errorText(evidence);
    if (/Could not find migration method: down/.test(error)) {
      const migration = addedMigrations(evidence).find((one) => !one.down);
      return { message: `${migration?.file ?? 'A migration'} has no down. ${REMEDY}`, place: placeOf(migration?.up) };
    }
    const name =
      /Constraint (\S+) on table \S+ does not exist/.exec(error)?.[1] ?? /no such index: (\S+)/.exec(error)?.[1];
    if (!name) return undefined;
    return {
      message: `down wants to remove ${name}, and the table has nothing of that name: what up made is called something else, or is an index where down looks for a constraint. Give it a name in up, and use the same name in down: addConstraint with removeConstraint, addIndex with removeIndex.`,
      place: addedPlace(evidence, 'down', 'removeConstraint', 'removeIndex', 'query'),
    };
  },
};

function left(evidence: Evidence): Explanation {
  const empty = addedMigrations(evidence).find((migration) => migration.down?.empty);
  const removed = /removeIndex|removeConstraint/.exec(
    addedMigrations(evidence)
      .flatMap(({ calls }) => calls.filter((call) => call.direction === 'down').map((call) => call.method))
      .join(' '),
  )?.[0];
  if (removed === 'removeIndex') {
    return {
      message:
        'down calls removeIndex, and the pair is still unique: removeIndex says nothing when it finds no index of that name. A rule that addConstraint made is removed with removeConstraint, and one that addIndex made with removeIndex and the same name or columns.',
      place: addedPlace(evidence, 'down', 'removeIndex'),
    };
  }
  return {
    message: `After undoing, the pair is still unique${empty ? `, because the down of ${empty.file} is empty` : ''}. ${REMEDY}`,
    place: empty ? placeOf(empty.down) : addedPlace(evidence, 'down', 'removeConstraint', 'query'),
  };
}

const REMEDY =
  'down takes back what up did, as far as it can: it removes the rule, with removeConstraint or removeIndex and the name that up gave it. The deleted rows need not come back.';
