import { PROJECT_CAPS } from '../../sandbox/stage/caps.ts';
import { reachable, type Modules } from '../../sandbox/stage/connections.ts';
import { stage } from '../../sandbox/stage/index.ts';
import type { Named } from '../../sandbox/stage/layout.ts';
import { read } from '../../sandbox/stage/reading.ts';
import { shown } from '../../sandbox/stage/shown.ts';
import type { ModelDescription, Staged, StagedFile } from '../../types.ts';
import { placesOf } from '../places.ts';
import { loadModels } from './load-models.ts';
import type { Running } from './migrate.ts';
import { parcelsOf } from './parcels.ts';

/** A project whose models are loaded. */
export interface Loaded {
  folder: string;
  staged: Staged;
  named: Named;
  /** What a child is given besides the project's own files. */
  given: StagedFile[];
  claimed: ModelDescription[];
}

/**
 * Loads the models once more with the files that associate them from elsewhere, such as `src/associations.js`: nothing
 * among the models leads to those. Where that does not work, the models stay as they are, and it is said.
 */
export async function loadApart(
  loaded: Loaded,
  running: Running,
): Promise<Pick<Loaded, 'staged' | 'claimed'> & { notes: string[] }> {
  const { folder, staged, named, given, claimed } = loaded;
  const apart = findApart(staged, claimed);
  if (apart.length === 0) return { staged, claimed, notes: [] };
  const more = await stage(folder, { caps: PROJECT_CAPS, named: { ...named, associating: apart } });
  const parcel = more.problems.length === 0 ? parcelsOf(more, given).models : undefined;
  const found = parcel && (await loadModels(parcel, { ...running, places: placesOf(more) }));
  const list = apart.map(shown).join(', ');
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
function findApart({ files, models, modelsIndex }: Staged, claimed: ModelDescription[]): string[] {
  const sources = files.filter(({ path, kind }) => kind === 'source' && !NOT_THE_PROJECT.test(path));
  const readings = new Map(sources.map(({ path, text }) => [path, read(path, text)]));
  const modules: Modules = new Map([...readings].map(([path, { imports }]) => [path, imports]));
  const entries = [...models, ...(modelsIndex === undefined ? [] : [modelsIndex])];
  const reached = reachable(entries, modules, new Set(modules.keys()));
  const names = new Set(claimed.map(({ name }) => bare(name)));
  return [...readings]
    .filter(([path, { facts }]) => {
      return !reached.has(path) && facts.associations.some(({ source }) => names.has(bare(source)));
    })
    .map(([path]) => path)
    .slice(0, MOST);
}

/** A variable `Users` may hold the model `user`. */
function bare(name: string): string {
  return name.toLowerCase().replace(/(?:model)?s?$/, '');
}

function countOf(models: ModelDescription[]): number {
  return models.reduce((sum, { associations }) => sum + associations.length, 0);
}

const MOST = 10;
const NOT_THE_PROJECT =
  /(?:^|\/)(?:dist|build|out|coverage|migrations|seeders|tests?|__tests__|spec)\/|\.(?:test|spec)\.[^./]+$/i;
