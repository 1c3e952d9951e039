import { z } from 'zod';

/**
 * The README of the student edition: without the parts that are for instructors and contributors.
 *
 * @param text the README of the full workbook, which marks them
 */
export function studentReadme(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(FOR_OTHERS, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n*$/, '\n');
}

/** The package.json of the student edition: nothing in it is for developing the checker. */
export function studentPackage(text: string): string {
  const whole = Package.parse(JSON.parse(text));
  const { lint: _lint, format: _format, ...scripts } = whole.scripts;
  // What somebody expects who types it here.
  if (scripts['test'] !== undefined) scripts['test'] = 'node checker/install.cjs check';
  return `${JSON.stringify({ ...whole, scripts, devDependencies: {} }, null, 2)}\n`;
}

/** The package-lock.json that goes with it. */
export function studentLock(text: string): string {
  const lock = Lock.parse(JSON.parse(text));
  const packages = Object.entries(lock.packages).filter(([, { dev }]) => dev !== true);
  const [[, { devDependencies: _left, ...top }] = ['', {}], ...rest] = packages;
  return `${JSON.stringify({ ...lock, packages: { '': top, ...Object.fromEntries(rest) } }, null, 2)}\n`;
}

const FOR_OTHERS = /[ \t]*<!-- not for students -->[\s\S]*?<!-- \/not for students -->/g;
const Package = z.looseObject({ scripts: z.record(z.string(), z.string()) });
const Lock = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ dev: z.boolean().optional(), devDependencies: z.unknown().optional() }),
  ),
});
