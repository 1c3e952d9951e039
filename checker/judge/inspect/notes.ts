import { shown } from '../../sandbox/stage/shown.ts';
import type { Staged } from '../../types.ts';

/**
 * Says why there is nothing to look at in a folder, where that is so, and what to do.
 *
 * @param named where somebody said that models and migrations are
 */
export function nothingToInspect(
  staged: Staged,
  named: { models?: string; migrations?: string },
): { message: string; next: string } | undefined {
  const tooMany = staged.problems.find(({ id }) => id === 'too-many-files');
  if (tooMany) return { message: tooMany.message, next: 'Nothing was run.' };
  if (staged.models.length > 0 || staged.modelsIndex !== undefined || staged.problems.length > 0) return undefined;
  if (named.models !== undefined) {
    const next = 'Say where the models are: npm run inspect -- DIR --models src/db/models.';
    return { message: `There are no models in ${shown(named.models)} of this folder.`, next };
  }
  if (staged.files.length === 0) {
    const next = 'Name the folder of a Sequelize project: the one with models and migrations in it.';
    return { message: 'There is nothing to inspect in this folder: no JavaScript, no TypeScript.', next };
  }
  const next = 'If they have another name, say which: npm run inspect -- DIR --models src/entities.';
  return { message: 'There is no folder models in this folder, nor a .sequelizerc that names one.', next };
}

/** What was left out or replaced, so that nobody wonders. */
export function notesOf(staged: Staged, packages: string[]): string[] {
  const names = packages.slice(0, MOST).map(shown).join(', ');
  const more = packages.length > MOST ? ` and ${packages.length - MOST} more` : '';
  const decorators = packages.includes('sequelize-typescript') ? [DECORATORS] : [];
  const absent =
    packages.length > 0
      ? [
          `Packages are not loaded; something empty stands in for ${names}${more}. What they would do to a model is not seen.`,
        ]
      : [];
  return [...decorators, ...absent, ...staged.notes];
}

const MOST = 8;
const DECORATORS =
  'The decorators of sequelize-typescript are not run: models that are written with them cannot be seen.';
