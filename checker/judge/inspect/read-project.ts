import { PROJECT_CAPS } from '../../sandbox/stage/caps.ts';
import { readCliPaths } from '../../sandbox/stage/cli-paths.ts';
import { stage } from '../../sandbox/stage/index.ts';
import type { Named } from '../../sandbox/stage/layout.ts';
import { shown } from '../../sandbox/stage/shown.ts';
import type { Staged } from '../../types.ts';

/** A project as it was read, with the folders that count and a sentence where they are not those that it names. */
export interface ReadProject {
  staged: Staged;
  named: Named;
  notes: string[];
}

/**
 * Reads a project: where the person says its parts are, or its `.sequelizerc`. That may name what a build makes, and
 * what is not there; then the sources of it count, or what can be found.
 */
export async function readProject(folder: string, given: Named): Promise<ReadProject> {
  const written = readCliPaths(folder);
  const tries = [{ ...written, ...given }, { ...sourcesOf(written), ...given }, given];
  const [first, ...others] = tries as [Named, ...Named[]];
  const staged = await stage(folder, { caps: PROJECT_CAPS, named: first });
  const asNamed = { staged, named: first, notes: [] };
  if (hasModels(staged) || written.models === undefined || given.models !== undefined) return asNamed;
  for (const named of others) {
    const found = await stage(folder, { caps: PROJECT_CAPS, named });
    if (found.models.length > 0) return { staged: found, named, notes: [notThere(written.models, found)] };
  }
  return asNamed;
}

function hasModels({ models, modelsIndex, problems }: Staged): boolean {
  return models.length > 0 || modelsIndex !== undefined || problems.length > 0;
}

function sourcesOf(written: Named): Named {
  const toSource = (name: string): string => name.replace(/^(?:dist|build|lib|out)(?=\/)/, 'src');
  return Object.fromEntries(Object.entries(written).map(([key, name]) => [key, toSource(name as string)]));
}

function notThere(named: string, { models: [model = ''] }: Staged): string {
  const taken = shown(model.slice(0, model.lastIndexOf('/')));
  return `.sequelizerc says that the models are in ${shown(named)}, and there are none: those in ${taken} were taken.`;
}
