import { translateError } from '../../diagnose/translate.ts';
import { read } from '../../sandbox/stage/reading.ts';
import { shown } from '../../sandbox/stage/shown.ts';
import type { ModelDescription, Staged, StagedFile } from '../../types.ts';
import { loadModels, type LoadProblem } from './load-models.ts';
import type { Running } from './migrate.ts';
import { parcelsOf } from './parcels.ts';
import { settingsOf, withSettings } from './settings.ts';
import { without } from './without.ts';

/** What could be loaded: everything, or everything but some files around the models. */
export interface Most {
  staged: Staged;
  claimed: ModelDescription[];
  leftOut: string[];
  notes: string[];
}

/**
 * Loads the models. They may ask for settings, which are there when nothing works without. A file beside them that defines none, or an index, may be of another time or only run where the
 * application does: where it throws, the models are loaded without it.
 *
 * @returns what was thrown first, where they do not load without such files either
 */
export async function loadMost(
  staged: Staged,
  given: StagedFile[],
  running: Running,
): Promise<Most | { problem: LoadProblem }> {
  const most: Omit<Most, 'claimed'> = { staged, leftOut: [], notes: [] };
  const settings = settingsOf(staged.files);
  let isSet = false;
  let first: LoadProblem | undefined;
  for (;;) {
    const bare = parcelsOf(most.staged, given).models;
    const parcel = bare && isSet ? withSettings(bare, settings) : bare;
    const claimed = parcel ? await loadModels(parcel, running) : { problem: { message: TOO_MUCH } };
    if (Array.isArray(claimed)) {
      return { ...most, claimed, notes: [...most.notes, ...(isSet ? [settingsNote(settings)] : [])] };
    }
    first ??= claimed.problem;
    if (!isSet && settings.length > 0 && 'name' in claimed.problem) {
      isSet = true;
      continue;
    }
    const file = culprit(most.staged, claimed.problem);
    if (file === undefined || most.leftOut.length === MOST) return { problem: first };
    most.staged = without(most.staged, file);
    most.leftOut.push(file);
    most.notes.push(noteOf(file, claimed.problem));
  }
}

/** The file that threw, where there can be models without it. */
function culprit({ files, models, modelsIndex }: Staged, problem: LoadProblem): string | undefined {
  if (!('name' in problem)) return undefined;
  const file = problem.place?.file;
  if (file === undefined) return undefined;
  if (file === modelsIndex && models.length > 0) return file;
  const text = models.includes(file) ? files.find(({ path }) => path === file)?.text : undefined;
  return text !== undefined && read(file, text).facts.models.length === 0 ? file : undefined;
}

function noteOf(file: string, problem: LoadProblem): string {
  const said = 'name' in problem ? translateError(problem) : problem.message;
  return `${shown(file)} does not run by itself, and was left out with all that it does to the models. It says: “${said}”`;
}

function settingsNote(settings: string[]): string {
  const more = settings.length > TOLD ? ` and ${settings.length - TOLD} more` : '';
  return `The models do not load without settings of their surroundings; something stands in for ${settings.slice(0, TOLD).map(shown).join(', ')}${more}.`;
}

const TOLD = 8;
const MOST = 5;
const TOO_MUCH =
  'The models and what they import are more than 900 kB of code, and that is the most that can be loaded at once. Name the folder of the models: npm run inspect -- DIR --models src/models.';
