import { PROJECT_CAPS } from '../../sandbox/stage/caps.ts';
import { reachable, type Modules } from '../../sandbox/stage/connections.ts';
import { stage } from '../../sandbox/stage/index.ts';
import type { Named } from '../../sandbox/stage/layout.ts';
import { read } from '../../sandbox/stage/reading.ts';
import { shown } from '../../sandbox/stage/shown.ts';
import type { ModelDescription, StagedFile } from '../../types.ts';
import { placesOf } from '../places.ts';
import { loadModels } from './load-models.ts';
import type { Running } from './migrate.ts';
import type { Most } from './load-most.ts';
import { parcelsOf } from './parcels.ts';
import { without } from './without.ts';

/** A project whose models are loaded. */
export interface Loaded extends Most {
  folder: string;
  named: Named;
  /** What a child is given besides the project's own files. */
  given: StagedFile[];
}

/**
 * Loads the models once more with the files that associate them from elsewhere, such as `src/associations.js`: nothing
 * among the models leads to those. Where that does not work, the models stay as they are, and it is said.
 */
export async function loadApart(
  loaded: Loaded,
  running: Running,
): Promise<Pick<Loaded, 'staged' | 'claimed'> & { notes: string[] }> {
  const { folder, staged, named, given, claimed, leftOut } = loaded;
  const apart = findApart(loaded);
  if (apart.length === 0) return { staged, claimed, notes: [] };
  const all = await stage(folder, { caps: PROJECT_CAPS, named: { ...named, associating: apart } });
  const more = leftOut.reduce(without, all);
  const parcel = more.problems.length === 0 ? parcelsOf(more, given).models : undefined;
  const found = parcel && (await loadModels(parcel, { ...running, places: placesOf(more) }));
  const list = listOf(apart);
  if (Array.isArray(found) && countOf(found) > countOf(claimed)) {
    return {
      staged: more,
      claimed: found,
      notes: [`Associations are also made in ${list}: it was run after the models.`],
    };
  }
  const note = `Associations are also written in ${list}, which nothing among the models loads and which does not run by itself: those are not shown.`;
  return { staged, claimed, notes: Array.isArray(found) ? [] : [note] };
}

/** Files that nothing among the models leads to, and that associate some of them. */
function findApart({ staged, claimed, leftOut }: Loaded): string[] {
  const { files, models, modelsIndex } = staged;
  const sources = files.filter(({ path, kind }) => kind === 'source' && !NOT_THE_PROJECT.test(path));
  const readings = new Map(sources.map(({ path, text }) => [path, read(path, text)]));
  const modules: Modules = new Map([...readings].map(([path, { imports }]) => [path, imports]));
  const entries = [...models, ...(modelsIndex === undefined ? [] : [modelsIndex])];
  const reached = reachable(entries, modules, new Set(modules.keys()));
  const names = new Set(claimed.map(({ name }) => bare(name)));
  return [...readings]
    .filter(([path, { facts }]) => {
      return (
        !reached.has(path) &&
        !leftOut.includes(path) &&
        facts.associations.some(({ source }) => names.has(bare(source)))
      );
    })
    .map(([path]) => path)
    .slice(0, MOST);
}

function listOf(files: string[]): string {
  const more = files.length > TOLD ? ` and ${files.length - TOLD} more` : '';
  return `${files.slice(0, TOLD).map(shown).join(', ')}${more}`;
}

/** A variable `Users` may hold the model `user`. */
function bare(name: string): string {
  return name.toLowerCase().replace(/(?:model)?s?$/, '');
}

function countOf(models: ModelDescription[]): number {
  return models.reduce((sum, { associations }) => sum + associations.length, 0);
}

const MOST = 10;
const TOLD = 3;
const NOT_THE_PROJECT =
  /(?:^|\/)(?:dist|build|out|coverage|migrations|seeders|tests?|__tests__|spec|examples?)\/|\.(?:test|spec)\.[^./]+$/i;
