import ts from 'typescript';

/** JavaScript, or the syntax error with the line that has it, counted from 1. */
export type Compiled = { code: string } | { line: number; problem: string };

/** Strips the types; lesson blocks must run, not type-check. */
export function compileBlock(source: string, name: string): Compiled {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS, esModuleInterop: true },
  });
  const [first] = diagnostics;
  if (!first) return { code: outputText };
  const line = first.file?.getLineAndCharacterOfPosition(first.start ?? 0).line ?? 0;
  return { line: line + 1, problem: ts.flattenDiagnosticMessageText(first.messageText, ' ') };
}
