import { addedPlace } from '../added.ts';
import type { Misconception } from '../misconception.ts';
import { bare, isRebuilt, sentByMigrations } from '../town-moved.ts';

/** The join table is made, and stays empty: who worked where is lost. */
export const linksNotCopied: Misconception = {
  id: 'links-not-copied',
  lesson: '18-one-to-many-becomes-many#order',
  find(evidence) {
    const { tried, actual } = evidence.finding;
    if (evidence.check.id !== 'links-kept' || !/reading the join table/.test(tried) || actual !== 'none')
      return undefined;
    const copies = sentByMigrations(evidence).some(({ sql }) =>
      /^(?:INSERT|REPLACE)\b(?!.*SequelizeMeta)/is.test(bare(sql)),
    );
    if (copies || isRebuilt(evidence)) return undefined;
    return {
      message:
        'The join table is made, and no link is put into it, so nobody knows any more who works where. ' +
        'Copy the links before the column goes: INSERT INTO … SELECT reads them from one table and stores them in the other.',
      place: addedPlace(evidence, 'up', 'createTable', 'query'),
    };
  },
};
