import { isBuiltin } from 'node:module';
import { packageFile } from '../../sandbox/child/loader.ts';
import { resolveRequest } from '../../sandbox/stage/resolve.ts';
import type { StagedFile } from '../../types.ts';

/** Files that stand in for what a child does not have, and the packages that they stand in for. */
export interface StandIns {
  files: StagedFile[];
  packages: string[];
}

/**
 * Makes something to import of every package that a project asks for: a child reads no files, and has none of them. What
 * stands in can be called and read, and does nothing. Paths of the project's own that look like packages, such as
 * `@/models/user`, lead to their files.
 */
export function standIns(files: StagedFile[]): StandIns {
  const known = new Set(files.map(({ path }) => path));
  const packages = new Set<string>();
  const made = [...requestsOf(files)].map((request): StagedFile => {
    const own = ownFile(request, known);
    if (own === undefined) packages.add(request);
    const code = own === undefined ? NOTHING : `module.exports = require(${JSON.stringify(`/exercise/${own}`)});`;
    return { path: packageFile(request), text: '', kind: 'source', code };
  });
  return { files: made, packages: [...packages].sort() };
}

/** Everything that compiled code requires by a name instead of a path. */
function requestsOf(files: StagedFile[]): Set<string> {
  const requests = new Set<string>();
  for (const { code = '' } of files) {
    for (const [, request] of code.matchAll(REQUIRE)) if (!isGiven(request!)) requests.add(request!);
  }
  return requests;
}

/** Node's own, and Sequelize, which a child has. */
function isGiven(request: string): boolean {
  return isBuiltin(request) || request.toLowerCase() === 'sequelize';
}

/** As `paths` and `baseUrl` of a tsconfig.json have it, and bundlers: from the root or from src. */
function ownFile(request: string, known: ReadonlySet<string>): string | undefined {
  const bare = request.replace(/^[@~#]?\//, '');
  const wanted = [request, bare, `src/${request}`, `src/${bare}`];
  const found = wanted.map((one) => resolveRequest('index.js', `./${one}`, (file) => known.has(file)));
  return found.find((file) => file !== undefined);
}

const REQUIRE = /\brequire\(\s*["'`]([^"'`./][^"'`\n]{0,200})["'`]\s*\)/g;
/** It is a function, an object, a class and a list of nothing, whatever it is used as. */
const NOTHING = `
const nothing = new Proxy(function () {}, {
  get(target, key) {
    if (key === 'prototype') return target.prototype;
    if (key === Symbol.toPrimitive || key === 'toString') return () => '';
    if (key === Symbol.iterator) return [][Symbol.iterator].bind([]);
    return typeof key === 'symbol' || key === 'then' ? undefined : nothing;
  },
  apply: () => nothing,
  construct: () => nothing,
});
module.exports = nothing;
`;
