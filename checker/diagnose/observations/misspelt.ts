import { misspellings } from '../misspellings.ts';
import type { Observation } from './observation.ts';

/** Options that Sequelize does not know and leaves aside without a word. */
export const misspelt: Observation = {
  id: 'misspelt-option',
  lesson: '02-both-sides#keys',
  find: ({ source }) =>
    misspellings(source).map(({ written, meant, of, place }) => {
      const where =
        of.kind === 'association' ? `${of.from}.${of.method}(${of.to})` : `the column ${of.column} of ${of.table}`;
      const message = `Sequelize knows no option ${written} of ${where}, and leaves it aside without a word. Write ${meant}.`;
      return { message, place, ...(of.kind === 'column' && { lesson: '03-join-table#references' }) };
    }),
};
