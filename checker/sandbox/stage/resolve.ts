import path from 'node:path';

/**
 * Finds the staged file that a relative request means, as the loader in the child does: `./user` may be user.ts or
 * user/index.js, and `./user.js` in TypeScript means user.ts.
 *
 * @param from the file that asks
 * @param known whether a path is a staged file
 */
export function resolveRequest(from: string, request: string, known: (file: string) => boolean): string | undefined {
  return candidates(path.posix.join(path.posix.dirname(from), request)).find(known);
}

function candidates(wanted: string): string[] {
  const stem = wanted.replace(/\.([cm]?)js$/, '');
  return [
    ...ENDINGS.map((ending) => wanted + ending),
    ...(stem === wanted ? [] : ['.ts', '.mts', '.cts'].map((ending) => stem + ending)),
    ...ENDINGS.slice(1).map((ending) => path.posix.join(wanted, `index${ending}`)),
  ];
}

const ENDINGS = ['', '.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '.json'];
