import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';

/** One staged file as it arrives in a load frame. */
export interface SentFile {
  path: string;
  code?: string;
  text?: string;
  async?: boolean;
}

/** Where the learner's folder seems to be, in stack traces and in `__dirname`; it exists on no disk. */
export const FOLDER = '/exercise/';

const ENDINGS = ['', '.ts', '.js', '.mts', '.mjs', '.cts', '.cjs', '.json'];

/** A package that the workbook does not have; recognised by its code in the judge. */
export class MissingPackage extends Error {
  readonly code = 'MISSING_PACKAGE';
}

/**
 * Loads staged files as CommonJS modules, each once per loader. A new loader evaluates everything afresh.
 *
 * @param files the staged files; sources carry `code`, data carries `text`
 * @param given modules that exist already, such as `sequelize`
 * @param onLoading told the path of each file just before it is evaluated
 * @returns a function from a path inside the folder to the module's exports (a promise of them for an async module)
 * @throws what the module throws, MissingPackage for a package that is not there
 */
export function createLoader(
  files: Map<string, SentFile>,
  given: Record<string, unknown>,
  onLoading: (file: string) => void,
): (file: string) => unknown {
  const loaded = new Map<string, { module: Module; ready?: Promise<unknown> }>();
  const fileSystem = stagedFileSystem(files);

  function load(name: string): unknown {
    const known = loaded.get(name);
    if (known) return known.ready ?? known.module.exports;
    const file = files.get(name)!;
    const module = new Module(FOLDER + name);
    module.filename = FOLDER + name;
    const entry: { module: Module; ready?: Promise<unknown> } = { module };
    loaded.set(name, entry);
    if (name.endsWith('.json')) return (module.exports = parseJson(file));
    module.require = ((request: string) => resolve(name, request)) as typeof module.require;
    onLoading(name);
    try {
      if (file.async) return (entry.ready = compileAsync(module, file.code ?? ''));
      compile(module, file.code ?? '');
      return module.exports;
    } catch (error) {
      loaded.delete(name);
      throw error;
    }
  }

  function resolve(from: string, request: string): unknown {
    if (request in given) return given[request];
    const bare = request.replace(/^node:/, '');
    if (bare === 'fs') return fileSystem;
    if (bare === 'fs/promises') return fileSystem.promises;
    // Asked of the process: in a snapshot, the list of modules was made too early and is empty.
    const builtIn = process.getBuiltinModule(bare);
    if (builtIn) return builtIn;
    if (!request.startsWith('.') && !request.startsWith(FOLDER)) {
      const standIn = packageFile(request);
      if (files.has(standIn)) return load(standIn);
      throw new MissingPackage(
        `'${request}' is imported in ${from}, and is not part of the workbook. Take the import out; the exercise can be solved without.`,
      );
    }
    const wanted = request.startsWith(FOLDER)
      ? request.slice(FOLDER.length)
      : path.posix.join(path.posix.dirname(from), request);
    const found = candidates(wanted).find((candidate) => files.has(candidate));
    if (found === undefined) throw missingFile(from, request, candidates(wanted), [...files.keys()]);
    return load(found);
  }

  return load;
}

/** Where the judge puts what stands in for a package that the workbook does not have. */
export function packageFile(request: string): string {
  return `node_modules/${request}/index.js`;
}

type Compilable = Module & { _compile(code: string, filename: string): unknown };

function compile(module: Module, code: string): unknown {
  return (module as Compilable)._compile(code, module.filename);
}

/** The code of an async module awaits at its top level, so it becomes the body of an async function. */
async function compileAsync(module: Module, code: string): Promise<unknown> {
  await compile(module, `return (async () => {${code}\n})()`);
  return module.exports;
}

/** `./user` may be user.ts or user/index.js; `./user.js` in TypeScript means user.ts. */
function candidates(wanted: string): string[] {
  const stem = wanted.replace(/\.([cm]?)js$/, '');
  return [
    ...ENDINGS.map((ending) => wanted + ending),
    ...(stem === wanted ? [] : ['.ts', '.mts', '.cts'].map((ending) => stem + ending)),
    ...ENDINGS.slice(1).map((ending) => path.posix.join(wanted, `index${ending}`)),
  ];
}

function missingFile(from: string, request: string, wanted: string[], files: string[]): Error {
  const asked = path.posix.normalize(request);
  const name = asked.startsWith(FOLDER) ? asked.slice(FOLDER.length) : request;
  const inOtherLetters = files.find((file) => wanted.some((one) => one.toLowerCase() === file.toLowerCase()));
  const next = inOtherLetters
    ? `The file is called ${inOtherLetters}: write it so, letter for letter.`
    : 'Check the name, and in which folder the file is.';
  const message = `Cannot find '${name}', which ${from} imports. ${next}`;
  return Object.assign(new Error(message), { code: 'MODULE_NOT_FOUND' });
}

function parseJson(file: SentFile): unknown {
  try {
    return JSON.parse(file.text ?? '');
  } catch (error) {
    throw new Error(`${file.path} is not valid JSON: ${(error as Error).message}`);
  }
}

/** `fs` as a learner's module sees it: the staged files can be read, everything else is the permission model's matter. */
function stagedFileSystem(files: Map<string, SentFile>): typeof fs {
  const staged = (name: unknown): SentFile | undefined => files.get(inFolder(name));
  const read = (name: unknown, options?: unknown): string | Buffer | undefined => {
    const file = staged(name);
    if (!file) return undefined;
    const text = file.text ?? file.code ?? '';
    return options ? text : Buffer.from(text);
  };
  const list = (name: unknown): string[] => {
    const folder = inFolder(name).replace(/\/?$/, '/').replace(/^\/$/, '');
    const inside = [...files.keys()].filter((file) => file.startsWith(folder));
    return [...new Set(inside.map((file) => file.slice(folder.length).split('/')[0]!))];
  };
  const ours = (name: unknown): boolean => String(name).startsWith(FOLDER.slice(0, -1));
  const promises = Object.assign(
    { ...fs.promises },
    {
      readFile: async (name: string, options?: unknown) => read(name, options) ?? fs.promises.readFile(name),
      readdir: async (name: string) => (ours(name) ? list(name) : fs.promises.readdir(name)),
    },
  );
  return Object.assign(
    { ...fs },
    {
      promises,
      readFileSync: (name: string, options?: unknown) => read(name, options) ?? fs.readFileSync(name),
      existsSync: (name: string) => (ours(name) ? files.has(inFolder(name)) || list(name).length > 0 : false),
      readdirSync: (name: string) => (ours(name) ? list(name) : fs.readdirSync(name)),
    },
  );
}

function inFolder(name: unknown): string {
  const text = path.posix.normalize(String(name));
  return text.startsWith(FOLDER) ? text.slice(FOLDER.length) : '';
}
