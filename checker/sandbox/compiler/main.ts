import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import type ts from 'typescript';
import { MAX_FILES, openChannel, type Channel } from '../channel.ts';
import { describeClasses } from './members.ts';
import type { CompilerPlaces, CompilerQuestion, TypeProblem } from './protocol.ts';
import { EXERCISE, LIBRARY, Texts } from './texts.ts';

/*
 * TypeScript's compiler in a process of its own. It runs no code of the learner, but a type can keep it busy for ever or
 * fill all memory, so it has limits, may read nothing but types, and stays alive only to have read Sequelize's once.
 */

const places = JSON.parse(process.argv[2]!) as CompilerPlaces;
const compiler = createRequire(path.join(places.typescript, 'package.json'))('typescript') as typeof ts;
const texts = new Texts(places, compiler.sys);
/** More than anybody reads. */
const MOST = 50;
const parsed = new Map<string, ts.SourceFile>();

/** Ours alone: a `tsconfig.json` of the submission is not read. */
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: compiler.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  // Both kinds of modules may be written in TypeScript, whatever the extension says; and no file is a script.
  module: compiler.ModuleKind.Preserve,
  moduleDetection: compiler.ModuleDetectionKind.Force,
  moduleResolution: compiler.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  allowJs: true,
  checkJs: false,
  resolveJsonModule: true,
  esModuleInterop: true,
  types: [],
};

const host: ts.CompilerHost = {
  getSourceFile(file, languageVersion) {
    const known = parsed.get(file);
    if (known) return known;
    const text = texts.read(file);
    if (text === undefined) return undefined;
    const source = compiler.createSourceFile(file, text, languageVersion);
    if (texts.real(file)) parsed.set(file, source);
    return source;
  },
  getDefaultLibFileName: (options) => LIBRARY + compiler.getDefaultLibFileName(options),
  getDefaultLibLocation: () => LIBRARY.slice(0, -1),
  getCurrentDirectory: () => EXERCISE.slice(0, -1),
  getCanonicalFileName: (file) => file,
  useCaseSensitiveFileNames: () => true,
  getNewLine: () => '\n',
  writeFile: () => {},
  readFile: (file) => texts.read(file),
  fileExists: (file) => texts.exists(file),
  directoryExists: (folder) => texts.hasFolder(folder),
  getDirectories: () => [],
};

const channel: Channel = openChannel(new net.Socket({ fd: 3, readable: true, writable: true }), {
  onFrame: (frame) => answer(frame as unknown as CompilerQuestion),
  onViolation: leave,
  onClose: leave,
  mostRead: MAX_FILES,
});

// What every submission needs is read before the first of them comes.
answer({
  id: 0,
  files: { 'warm.ts': "import type { Model } from 'sequelize';\nexport let model: Model;\n" },
  roots: ['warm.ts'],
});

function answer({ id, files, roots }: CompilerQuestion): void {
  texts.hold(files);
  const rootNames = [texts.globals, ...roots.map((file) => EXERCISE + file)];
  const program = compiler.createProgram({ rootNames, options: OPTIONS, host });
  const sources = program.getSourceFiles().filter(({ fileName }) => fileName.slice(EXERCISE.length) in files);
  const problems = sources
    .filter(({ fileName }) => /\.[cm]?tsx?$/.test(fileName))
    .flatMap((source) => [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)])
    .slice(0, MOST)
    .map(toProblem);
  channel.send({ id, problems, classes: describeClasses(compiler, program, sources, nameOf) });
}

function toProblem({ file, start, code, messageText }: ts.Diagnostic): TypeProblem {
  const at = file!.getLineAndCharacterOfPosition(start ?? 0);
  const message = compiler.flattenDiagnosticMessageText(messageText, '\n').slice(0, 1_500);
  return { file: nameOf(file!), line: at.line + 1, column: at.character + 1, code, message };
}

function nameOf({ fileName }: ts.SourceFile): string {
  return fileName.slice(EXERCISE.length);
}

function leave(): void {
  process.exitCode = 0;
  channel?.close();
}
