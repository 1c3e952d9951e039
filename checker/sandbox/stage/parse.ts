import ts from 'typescript';
import { isTypeScript } from './kinds.ts';

/** The syntax tree of a source file, with parents. It never throws on wrong syntax: the tree is then incomplete. */
export function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(neutralName(file), text, ts.ScriptTarget.ES2022, true, scriptKind(file));
}

/** What the parser found wrong. Missing in TypeScript's own declarations. */
export function problemsOf(source: ts.SourceFile): ts.DiagnosticWithLocation[] {
  return (source as unknown as { parseDiagnostics: ts.DiagnosticWithLocation[] }).parseDiagnostics;
}

/** A name that says TypeScript or JavaScript and leaves the kind of module open: syntax decides that. */
export function neutralName(file: string): string {
  const stem = file.replace(/(?:\.d)?\.[^./]+$/i, '');
  if (!isTypeScript(file)) return `${stem}.js`;
  return /x$/i.test(file) ? `${stem}.tsx` : `${stem}.ts`;
}

function scriptKind(file: string): ts.ScriptKind {
  if (!isTypeScript(file)) return ts.ScriptKind.JS;
  return /x$/i.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
}
