import vm from 'node:vm';
import ts from 'typescript';
import { frameOf } from '../../sandbox/stage/frame.ts';
import { problemsOf } from '../../sandbox/stage/parse.ts';

/** A line ready for the child, or why there is none yet. */
export type CompiledLine =
  | { kind: 'code'; code: string; names: string[] }
  | { kind: 'unfinished' }
  | { kind: 'wrong'; message: string; frame: string };

/**
 * Makes a line of the console, TypeScript or JavaScript, the source of an async function that gives the value of its
 * last expression. What it declares becomes assignments, so that it outlives the line.
 */
export function compileLine(typed: string): CompiledLine {
  const { text, file } = read(typed);
  const problem = problemsOf(file)[0];
  if (problem)
    return isUnfinished(problem, text)
      ? { kind: 'unfinished' }
      : wrong(text, problem.start, syntaxError(wordsOf(problem)));
  const outside = file.statements.find((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one));
  if (outside) return wrong(text, outside.getStart(file), NO_IMPORTS);
  const names: string[] = [];
  const parts = file.statements.map((one, index) => rewrite(one, file, index === file.statements.length - 1, names));
  const hoisted = [...parts.filter(({ first }) => first), ...parts.filter(({ first }) => !first)];
  const body = hoisted.map(({ code }) => `${code};\n`).join('');
  const code = ts.transpileModule(`(async () => {\n${body}})`, { compilerOptions: OPTIONS }).outputText;
  const bare = code.trim().replace(/;$/, '');
  const refusal = engineRefuses(bare);
  return refusal ? wrong(text, 0, syntaxError(refusal)) : { kind: 'code', code: bare, names };
}

/** `{ a: 1 }` is meant as an object and not as a block, where it can be one. */
function read(text: string): { text: string; file: ts.SourceFile } {
  if (/^\s*\{/.test(text) && !/;\s*$/.test(text)) {
    const file = parse(`(${text}\n)`);
    if (problemsOf(file).length === 0) return { text: `(${text}\n)`, file };
  }
  return { text, file: parse(text) };
}

function parse(text: string): ts.SourceFile {
  const setExternalModuleIndicator = (file: ts.SourceFile): void => {
    // Only in a module is `await` at the top level what it looks like.
    (file as { externalModuleIndicator?: unknown }).externalModuleIndicator = true;
  };
  return ts.createSourceFile('line.ts', text, { languageVersion: ts.ScriptTarget.ES2022, setExternalModuleIndicator });
}

function isUnfinished({ start, code }: ts.DiagnosticWithLocation, text: string): boolean {
  if (code === OPEN_STRING) return false;
  return start >= text.trimEnd().length || code === OPEN_TEMPLATE || code === OPEN_COMMENT;
}

function wordsOf({ messageText }: ts.DiagnosticWithLocation): string {
  return ts.flattenDiagnosticMessageText(messageText, ' ');
}

/** One statement as it stands in the function; `first` for what may be used before its line, as functions may. */
function rewrite(
  statement: ts.Statement,
  file: ts.SourceFile,
  isLast: boolean,
  names: string[],
): { code: string; first?: boolean } {
  const text = statement.getText(file);
  if (ts.isVariableStatement(statement)) {
    const { declarations } = statement.declarationList;
    for (const { name } of declarations) names.push(...namesIn(name));
    const assigned = declarations.map(
      ({ name, initializer }) => `(${name.getText(file)} = ${initializer?.getText(file) ?? 'undefined'})`,
    );
    return { code: assigned.join(', ') };
  }
  if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
    names.push(statement.name.text);
    return { code: `${statement.name.text} = ${text}`, first: ts.isFunctionDeclaration(statement) };
  }
  // In a list, because an async function would wait for a promise that the person did not wait for.
  if (isLast && ts.isExpressionStatement(statement))
    return { code: `return [(${statement.expression.getText(file)}\n)]` };
  return { code: text };
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

/** Some mistakes only the engine sees; nothing is run. */
function engineRefuses(code: string): string | undefined {
  try {
    new vm.Script(`with ({}) ${code}`);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

function wrong(text: string, start: number, message: string): CompiledLine {
  const before = text.slice(0, start);
  const [line, column] = [before.split('\n').length, start - before.lastIndexOf('\n')];
  return { kind: 'wrong', message, frame: frameOf(text, line, column) };
}

function syntaxError(words: string): string {
  return `This line has a syntax error: ${words}${/[.!?]$/.test(words) ? '' : '.'}`;
}

/** TypeScript's numbers for what is not closed; a string ends with its line. */
const OPEN_STRING = 1002;
const OPEN_TEMPLATE = 1160;
const OPEN_COMMENT = 1010;
const NO_IMPORTS = 'import and export do not work in the console. Your models, sequelize and Op are here already.';
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  alwaysStrict: false,
  removeComments: true,
};
