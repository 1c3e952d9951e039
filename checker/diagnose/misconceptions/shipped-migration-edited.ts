import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { creates, joinOf, list } from '../reading.ts';

/** The change stands in a migration that has run long ago. */
export const shippedMigrationEdited: Misconception = {
  id: 'shipped-migration-edited',
  lesson: '04-duplicates#shipped',
  find(evidence) {
    if (!isFailing(evidence, 'no-migration', 'second-row')) return undefined;
    const edited = (evidence.edited ?? []).filter((file) =>
      evidence.source.migrations.some((migration) => migration.file === file),
    );
    if (edited.length === 0) return undefined;
    const made = creates(evidence.source, joinOf(evidence)?.table ?? '');
    const file = edited.find((one) => one === made?.file) ?? edited[0]!;
    return {
      message:
        `You changed ${list(edited)}. That migration has run already wherever the app is in use, and a migration that has run is not run again: the tables there stay as they are. ` +
        'Leave it as it was, and put the change into a migration of its own.',
      place: { file, line: made?.file === file ? made.line : 1 },
    };
  },
};
