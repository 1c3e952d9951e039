import { addedPlace } from '../added.ts';
import { errorText } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { bare, OLD, sentByMigrations } from '../town-moved.ts';

/** What holds the links is dropped, and read only afterwards. */
export const droppedBeforeCopied: Misconception = {
  id: 'dropped-before-copied',
  lesson: '18-one-to-many-becomes-many#order',
  find(evidence) {
    if (!evidence.exercise.startsWith('18') || !errorText(evidence)) return undefined;
    const sent = sentByMigrations(evidence);
    const failed = bare(sent.findLast(({ error }) => error !== undefined)?.sql ?? '');
    const gone = sent
      .filter(({ error }) => error === undefined)
      .map(({ sql }) => DROPS.exec(bare(sql)))
      .map((match) => match?.[1] ?? match?.[2])
      .find((name) => name !== undefined && new RegExp(`\\b${name}\\b`).test(failed));
    if (gone === undefined || /^(?:DROP|ALTER)/i.test(failed)) return undefined;
    const isColumn = gone === OLD.column;
    return {
      message:
        `${isColumn ? `The column ${gone}` : `The table ${gone}`} is dropped first, and read afterwards, when it is gone. ` +
        (isColumn
          ? 'Make the join table, copy the links into it, and drop the column last. (In SQLite, a name in double quotes that no column has is a text.)'
          : 'Give beachId back, fill it from the join table, and drop that table last.'),
      place: addedPlace(evidence, isColumn ? 'up' : 'down', 'removeColumn', 'dropTable', 'query'),
    };
  },
};

const DROPS = /^(?:DROP TABLE (?:IF EXISTS )?\W?(\w+)|ALTER TABLE .* DROP (?:COLUMN )?\W?(\w+))/is;
