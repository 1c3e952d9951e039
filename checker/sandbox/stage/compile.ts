import ts from 'typescript';
import type { StageProblem } from '../../types.ts';
import { engineRefusal } from './engine-syntax.ts';
import { isTypeScript } from './kinds.ts';
import { neutralName } from './parse.ts';
import { problemAt, syntaxProblem } from './syntax-problem.ts';
import { TOO_DEEP } from './too-much.ts';
import { awaitRequires, fitForCommonJs } from './transform.ts';

/** How a module is loaded when something it needs, or itself, awaits at the top level. */
export interface Waiting {
  /** Whether the code will be the body of an async function. */
  async: boolean;
  /** The requests whose modules must be awaited. */
  requests: readonly string[];
}

/**
 * Turns one source file into CommonJS with an inline map, by its syntax and not by its ending: TypeScript or
 * JavaScript, ES module or CommonJS.
 *
 * @param file path inside the exercise
 * @returns the code, or the first thing that is wrong with the syntax
 */
export function compile(file: string, given: string, waiting: Waiting): { code: string } | { problem: StageProblem } {
  // The first line of a script is for a shell, and no function may begin with it. Of the same length, as places count.
  const text = given.replace(/^#!/, '//');
  try {
    const { outputText, sourceMapText, diagnostics = [] } = transpile(file, text, waiting);
    const problem = syntaxProblem(file, text, diagnostics);
    // JavaScript that the engine takes is right, whatever TypeScript thinks of it.
    if (problem && !isTypeScript(file) && !engineRefusal(text, false)) return { code: withMap(text, undefined) };
    if (problem) return { problem };
    const code = outputText.replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
    const refusal = engineRefusal(code, waiting.async, sourceMapText);
    if (refusal) return { problem: problemAt(file, text, refusal, refusal.message) };
    return { code: withMap(code, { file, map: sourceMapText!, shift: waiting.async }) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problem: problemAt(file, text, { line: 1, column: 1 }, TOO_DEEP) };
  }
}

function transpile(file: string, text: string, waiting: Waiting): ts.TranspileOutput {
  return ts.transpileModule(text, {
    fileName: `/exercise/${neutralName(file)}`,
    reportDiagnostics: true,
    compilerOptions: {
      ...OPTIONS,
      // As exercises/tsconfig.json says, and as JavaScript is: it decides whether a field hides an association's method.
      useDefineForClassFields: !isTypeScript(file),
    },
    transformers: {
      before: [fitForCommonJs(file)],
      after: waiting.requests.length > 0 ? [awaitRequires(new Set(waiting.requests))] : [],
    },
  });
}

/**
 * Adds the map inline, under the name that stack traces show. Async code starts on a line of its own, because what is
 * put around it would move the columns of its first line.
 */
function withMap(code: string, from: { file: string; map: string; shift: boolean } | undefined): string {
  if (!from) return code;
  const map = JSON.parse(from.map) as { mappings: string; names: string[] };
  const source = `/exercise/${from.file}`;
  const mappings = from.shift ? `;${map.mappings}` : map.mappings;
  const inline = Buffer.from(JSON.stringify({ version: 3, sources: [source], names: map.names, mappings }));
  const lead = from.shift ? '\n' : '';
  return `${lead}${code}//# sourceMappingURL=data:application/json;base64,${inline.toString('base64')}\n`;
}

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: true,
  alwaysStrict: false,
  experimentalDecorators: true,
  allowJs: true,
  jsx: ts.JsxEmit.React,
  sourceMap: true,
  newLine: ts.NewLineKind.LineFeed,
};
