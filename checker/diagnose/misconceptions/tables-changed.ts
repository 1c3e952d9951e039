import type { Evidence, Place } from '../../types.ts';
import { addedCalls, addedPlace } from '../added.ts';
import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';

/** A table that must stay as it is was changed by a migration, so that the models need not be. */
export const tablesChanged: Misconception = {
  id: 'tables-changed',
  lesson: '08-names-and-keys#why',
  find(evidence) {
    if (!evidence.exercise.startsWith('08')) return undefined;
    const edited = editedMigration(evidence);
    const isKept = /^Looking which (?:tables|columns) .* after your migrations$/.test(evidence.finding.tried);
    const calls = addedCalls(evidence, 'up');
    const changes = calls.some(({ method }) => CHANGES.has(method));
    const isOwn = /^Looking which table the model /.test(evidence.finding.tried) && calls.length > 0;
    const isGone = isFailing(evidence, 'no-table') && /town_|guard_duty/.test(evidence.finding.expected ?? '');
    if (!isKept && !isOwn && !((edited || changes) && (isGone || isLostColumn(evidence)))) return undefined;
    return {
      message:
        `The tables are not as they came: ${edited ? 'the given migration says something else now' : 'a migration of yours changes them'}. ` +
        `Other programs use these tables by their names, so they stay as they are. Take the change back, and make the models fit: tableName, field and foreignKey say what the names are.`,
      place: edited ?? addedPlace(evidence, 'up', ...CHANGES, 'createTable', 'query'),
    };
  },
};

function editedMigration({ edited = [], source }: Evidence): Place | undefined {
  const file = edited.find((one) => source.migrations.some((migration) => migration.file === one));
  return file === undefined ? undefined : { file, line: 1 };
}

/** The judge itself knows the columns of these tables, and one of them is not there. */
function isLostColumn({ finding }: Evidence): boolean {
  const text = `${finding.error?.message ?? ''} ${finding.actual ?? ''}`;
  return /^Creating a .* and reading the table |^Reading a row of |^Putting /.test(finding.tried) && text.trim() !== '';
}

const CHANGES = new Set(['renameTable', 'renameColumn', 'addColumn', 'removeColumn', 'changeColumn', 'dropTable']);
