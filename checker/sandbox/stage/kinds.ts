/** What staging does with a file, by its ending: nothing at all where it is neither source nor data. */
export function kindOf(file: string): 'source' | 'data' | undefined {
  if (/\.(?:[cm]?[jt]s|[jt]sx)$/i.test(file)) return 'source';
  if (/\.(?:json|sql)$/i.test(file))
    return /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/i.test(file) ? undefined : 'data';
  return undefined;
}

/** Whether type annotations are allowed in a file. */
export function isTypeScript(file: string): boolean {
  return /\.(?:[cm]?ts|tsx)$/i.test(file);
}

/** Whether a file holds types alone, and nothing to run. */
export function isDeclaration(file: string): boolean {
  return /\.d\.[cm]?ts$/i.test(file);
}

/** Whether it is where a task asks for functions. */
export function holdsFunctions(file: string): boolean {
  return /^(?:.*\/)?queries\.[cm]?[jt]s$/.test(file);
}

/** A path without its ending: `models/user` for `models/user.ts` and for what it is compiled to. */
export function stemOf(file: string): string {
  return file.replace(/\.[^./]+$/, '');
}
