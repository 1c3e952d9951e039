import ts from 'typescript';

/** What a module needs from its neighbours. */
export interface Imports {
  /** Every relative request that is written out: imports, re-exports, `require('./x')`, `import('./x')`. */
  requests: string[];
  /** Those needed before the module is complete: not inside a function. */
  early: string[];
  /** Whether the module itself awaits at its top level. */
  awaits: boolean;
}

/** Reads which neighbours a module asks for, and whether loading it takes an `await`. */
export function readImports(source: ts.SourceFile): Imports {
  const requests = new Set<string>();
  const early = new Set<string>();
  let awaits = false;
  visit(source, false);
  return { requests: [...requests], early: [...early], awaits };

  function visit(node: ts.Node, later: boolean): void {
    const request = requestOf(node);
    if (request?.text.startsWith('.')) {
      requests.add(request.text);
      if (!later) early.add(request.text);
    }
    if (!later && isAwait(node)) awaits = true;
    const within = later || isLater(node);
    ts.forEachChild(node, (child) => visit(child, within));
  }
}

/** Whether code inside a node runs later than the module, or must not await: functions, fields, static blocks. */
export function isLater(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node);
}

/** The request of `require('…')` and `import('…')`, with the string that names it. */
export function requestOfCall(node: ts.Node): ts.StringLiteralLike | undefined {
  if (!ts.isCallExpression(node) || node.arguments.length === 0) return undefined;
  const { expression } = node;
  const asks =
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require');
  const [first] = node.arguments;
  return asks && first && ts.isStringLiteralLike(first) ? first : undefined;
}

function requestOf(node: ts.Node): ts.StringLiteralLike | undefined {
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly ? undefined : stringOf(node.moduleSpecifier);
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? undefined : stringOf(node.moduleSpecifier);
  if (ts.isExternalModuleReference(node)) return stringOf(node.expression);
  return requestOfCall(node);
}

function stringOf(node: ts.Expression | undefined): ts.StringLiteralLike | undefined {
  return node && ts.isStringLiteralLike(node) ? node : undefined;
}

function isAwait(node: ts.Node): boolean {
  return ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier !== undefined);
}
