import { builtinModules } from 'node:module';
import path from 'node:path';
import type ts from 'typescript';
import type { CompilerPlaces } from './protocol.ts';

/** Where the submission seems to lie, for the compiler; nothing on the disk has such a name. */
export const EXERCISE = '/exercise/';

/** What runs in the exercise and has no type there: its types are Node's, which not everybody has installed. */
const GLOBALS = `${EXERCISE}node-globals.d.ts`;

/**
 * The texts that the compiler may read: the submission, the allowed packages, its own library, and nothing else. A path
 * that leads anywhere else is no file.
 */
export class Texts {
  #files = new Map<string, string>();
  readonly globals = GLOBALS;

  constructor(
    private readonly places: CompilerPlaces,
    private readonly system: Pick<ts.System, 'readFile' | 'fileExists' | 'directoryExists'>,
  ) {}

  /** Puts another submission in the place of the last one. */
  hold(files: Record<string, string>): void {
    this.#files = new Map(Object.entries(files).map(([file, text]) => [EXERCISE + file, audible(text)]));
    this.#files.set(GLOBALS, AMBIENT);
  }

  read(file: string): string | undefined {
    if (this.#files.has(file)) return this.#files.get(file);
    const real = this.real(file);
    return real && this.system.readFile(real);
  }

  exists(file: string): boolean {
    const real = this.real(file);
    return this.#files.has(file) || (real !== undefined && this.system.fileExists(real));
  }

  hasFolder(folder: string): boolean {
    const within = `${folder.replace(/\/$/, '')}/`;
    if ([...this.#files.keys()].some((file) => file.startsWith(within))) return true;
    if (`${MODULES}`.startsWith(within)) return true;
    const real = this.real(folder);
    return real !== undefined && this.system.directoryExists(real);
  }

  /** Where a file of an allowed package, or of the library, really is. */
  real(file: string): string | undefined {
    if (file.startsWith(LIBRARY)) return path.join(this.places.typescript, 'lib', path.basename(file));
    if (!file.startsWith(MODULES) || file.includes('..')) return undefined;
    const rest = file.slice(MODULES.length);
    const name = Object.keys(this.places.packages).find((one) => rest === one || rest.startsWith(`${one}/`));
    return name === undefined ? undefined : path.join(this.places.packages[name]!, rest.slice(name.length));
  }
}

/** The folder in which the compiler believes its own library to be. */
export const LIBRARY = '/typescript/lib/';
const MODULES = `${EXERCISE}node_modules/`;

/** A comment that silences the compiler is not heard; every place stays where it was. */
function audible(text: string): string {
  return text.replace(/@ts-(?=nocheck|ignore|expect-error)/g, '@ts_');
}

const AMBIENT = [
  ...builtinModules.flatMap((name) => [`declare module '${name}';`, `declare module 'node:${name}';`]),
  ...['console', 'process', 'module', 'exports'].map((name) => `declare var ${name}: any;`),
  ...['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'structuredClone'].map(
    (name) => `declare function ${name}(...given: any[]): any;`,
  ),
  'declare function require(name: string): any;',
  'declare var __dirname: string;',
  'declare var __filename: string;',
].join('\n');
