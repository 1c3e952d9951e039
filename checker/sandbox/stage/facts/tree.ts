import ts from 'typescript';
import type { Place } from '../../../types.ts';

/** One source file being read, with what its names stand for. */
export interface Tree {
  file: string;
  source: ts.SourceFile;
  /** The initialiser of each variable and function that is declared exactly once in the file. */
  declared: Map<string, ts.Expression | ts.FunctionDeclaration>;
}

/** Prepares a file for being read. */
export function treeOf(file: string, source: ts.SourceFile): Tree {
  const declared: Tree['declared'] = new Map();
  const ambiguous = new Set<string>();
  everyNode(source, (node) => {
    const name = declaredName(node);
    if (name === undefined || ambiguous.has(name)) return;
    const value = valueOf(node);
    if (declared.has(name) || !value) ambiguous.add(name);
    if (value && !ambiguous.has(name)) declared.set(name, value);
    else declared.delete(name);
  });
  return { file, source, declared };
}

/** Where a node begins, in the learner's file. */
export function placeOf(tree: Tree, node: ts.Node): Place {
  const { line, character } = tree.source.getLineAndCharacterOfPosition(node.getStart(tree.source));
  return { file: tree.file, line: line + 1, column: character + 1 };
}

/** Visits a node and everything in it, in the order of the text. */
export function everyNode(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => everyNode(child, visit));
}

/** An expression without what only types or brackets add to it. */
export function unwrap(expression: ts.Expression): ts.Expression {
  let inner = expression;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isTypeAssertionExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** What an expression stands for: a name of this file gives what it was declared as, anything else itself. */
export function lookUp(tree: Tree, expression: ts.Expression): ts.Expression | ts.FunctionDeclaration {
  let found = unwrap(expression);
  for (let steps = 0; steps < 5 && ts.isIdentifier(found); steps++) {
    const declared = tree.declared.get(found.text);
    if (!declared) return found;
    if (ts.isFunctionDeclaration(declared)) return declared;
    found = unwrap(declared);
  }
  return found;
}

/** The text of a string literal, or of a name that was declared as one. */
export function stringOf(tree: Tree, expression: ts.Expression | undefined): string | undefined {
  const found = expression && lookUp(tree, expression);
  return found && ts.isStringLiteralLike(found) ? found.text : undefined;
}

/** The name of a property as far as it is written out. */
export function propertyName(tree: Tree, name: ts.PropertyName | undefined): string | undefined {
  if (!name) return undefined;
  if (ts.isComputedPropertyName(name)) return stringOf(tree, name.expression);
  return ts.isPrivateIdentifier(name) ? undefined : name.text;
}

function declaredName(node: ts.Node): string | undefined {
  const named = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
  if (!named && !ts.isFunctionDeclaration(node)) return undefined;
  return node.name && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function valueOf(node: ts.Node): ts.Expression | ts.FunctionDeclaration | undefined {
  if (ts.isFunctionDeclaration(node)) return node;
  if (!ts.isVariableDeclaration(node)) return undefined;
  return node.parent.flags & ts.NodeFlags.Const ? node.initializer : undefined;
}
