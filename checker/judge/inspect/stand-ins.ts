import { isBuiltin } from 'node:module';
import { packageFile } from '../../sandbox/child/loader.ts';
import { resolveRequest } from '../../sandbox/stage/resolve.ts';
import type { StagedFile } from '../../types.ts';

/** Files that stand in for what a child does not have. */
export interface StandIns {
  files: StagedFile[];
  /** The packages that stand-ins are for, of those that the given entries lead to. */
  packagesFor(entries: string[]): string[];
}

/**
 * Makes something to import of every package that a project asks for: a child reads no files, and has none of them. What
 * stands in can be called and read, and does nothing. Paths of the project's own that look like packages, such as
 * `@/models/user`, lead to their files.
 */
export function standIns(files: StagedFile[]): StandIns {
  const known = new Map(files.map((file) => [file.path, file]));
  const isKnown = (file: string): boolean => known.has(file);
  const all = new Set(files.flatMap(({ code = '' }) => requestsIn(code)).filter(isPackage));
  return {
    files: [...all].map((request): StagedFile => {
      const own = ownFile(request, isKnown);
      const code = own === undefined ? NOTHING : `module.exports = require(${JSON.stringify(`/exercise/${own}`)});`;
      return { path: packageFile(request), text: '', kind: 'source', code };
    }),
    packagesFor(entries) {
      const reached = new Set(entries);
      const packages = new Set<string>();
      for (const file of reached) {
        for (const request of requestsIn(known.get(file)?.code ?? '')) {
          const found = isPackage(request) ? ownFile(request, isKnown) : resolveRequest(file, request, isKnown);
          if (found !== undefined) reached.add(found);
          else if (all.has(request)) packages.add(request);
        }
      }
      return [...packages].sort();
    },
  };
}

/** Everything that compiled code requires. */
function requestsIn(code: string): string[] {
  return [...code.matchAll(REQUIRE)].map(([, request]) => request!);
}

/** Neither a path nor Node's own nor Sequelize, which a child has. */
function isPackage(request: string): boolean {
  return !/^[./]/.test(request) && !isBuiltin(request) && request.toLowerCase() !== 'sequelize';
}

/** As `paths` and `baseUrl` of a tsconfig.json have it, and bundlers: `@/x`, `~x`, `#x` or plain x, from the root or src. */
function ownFile(request: string, isKnown: (file: string) => boolean): string | undefined {
  const names = [request, request.replace(/^[@~#$]\/?/, '')];
  const wanted = ROOTS.flatMap((root) => names.map((name) => `./${root}${name}`));
  for (const one of wanted) {
    const found = resolveRequest('index.js', one, isKnown);
    if (found !== undefined) return found;
  }
  return undefined;
}

const ROOTS = ['', 'src/', 'app/', 'server/', 'server/src/'];
const REQUIRE = /\brequire\(\s*["'`]([^"'`\n]{1,200})["'`]\s*\)/g;
/**
 * It is a function, an object, a class, a list of nothing and a promise, whatever it is used as; what that promise gives
 * is none, so that waiting ends.
 */
const NOTHING = `
const make = (then) => new Proxy(function () {}, {
  get(target, key) {
    if (key === 'prototype') return target.prototype;
    if (key === Symbol.toPrimitive || key === 'toString') return () => '';
    if (key === Symbol.iterator) return [][Symbol.iterator].bind([]);
    if (key === 'then') return then;
    return typeof key === 'symbol' ? undefined : nothing;
  },
  apply: () => nothing,
  construct: () => nothing,
});
const settled = make(undefined);
const nothing = make((resolve) => {
  if (typeof resolve === 'function') resolve(settled);
  return nothing;
});
module.exports = nothing;
`;
