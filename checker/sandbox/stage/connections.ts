import type { Imports } from './imports.ts';
import { resolveRequest } from './resolve.ts';

/** A module, by its path, and what it asks its neighbours for. */
export type Modules = ReadonlyMap<string, Imports>;

/**
 * Finds what can be loaded beginning from some files: themselves and what they import, and so on.
 *
 * @param known every path that exists, those that could not be read included
 */
export function reachable(entries: readonly string[], modules: Modules, known: ReadonlySet<string>): Set<string> {
  const reached = new Set(entries);
  for (const file of reached) {
    for (const request of modules.get(file)?.requests ?? []) {
      const found = resolveRequest(file, request, (one) => known.has(one));
      if (found !== undefined) reached.add(found);
    }
  }
  return reached;
}

/** Finds the modules whose loading must be awaited: those that await, and those that need one of them early. */
export function asynchronous(modules: Modules): Set<string> {
  const found = new Set([...modules].filter(([, imports]) => imports.awaits).map(([file]) => file));
  for (let before = -1; before !== found.size && found.size > 0;) {
    before = found.size;
    for (const [file, { early }] of modules) if (requestsInto(file, early, modules, found).length > 0) found.add(file);
  }
  return found;
}

/** Those of a file's requests that lead to one of the given files. */
export function requestsInto(
  file: string,
  requests: readonly string[],
  modules: Modules,
  targets: ReadonlySet<string>,
): string[] {
  return requests.filter((request) => {
    const found = resolveRequest(file, request, (one) => modules.has(one));
    return found !== undefined && targets.has(found);
  });
}
