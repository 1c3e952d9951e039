import ts from 'typescript';
import type { MethodCall } from '../../../types.ts';
import { holdsFunctions } from '../kinds.ts';
import { everyNode, placeOf, type Tree } from './tree.ts';
import { isWaited } from './waited.ts';

/** Reads which methods the functions of `queries.ts` call, and what becomes of the promises. */
export function readCalls(tree: Tree): MethodCall[] {
  if (!holdsFunctions(tree.file)) return [];
  const calls: MethodCall[] = [];
  everyNode(tree.source, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    calls.push({
      ...placeOf(tree, node.expression.name),
      within: outermost(tree, node),
      on: node.expression.expression.getText(tree.source),
      method: node.expression.name.text,
      arguments: node.arguments.map((one) => one.getText(tree.source)),
      promise: isTested(node) ? 'tested' : isWaited(node, NOBODY) ? 'waited' : 'dropped',
    });
  });
  return calls;
}

/** The name of the function of the file in which a node stands, however it is written. */
function outermost(tree: Tree, node: ts.Node): string {
  let name = '';
  for (let around: ts.Node | undefined = node; around && around !== tree.source; around = around.parent) {
    if (ts.isFunctionLike(around)) name = nameOf(around) ?? name;
  }
  return name;
}

function nameOf(node: ts.SignatureDeclaration): string | undefined {
  if (node.name && ts.isIdentifier(node.name)) return node.name.text;
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  const isAssigned = ts.isBinaryExpression(parent) && ts.isPropertyAccessExpression(parent.left);
  return isAssigned ? (parent.left as ts.PropertyAccessExpression).name.text : undefined;
}

/** A promise itself is asked whether it is true, which it always is; by itself, or by the name it was given. */
function isTested(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) return isTested(parent);
  if (ts.isIfStatement(parent)) return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false;
  const { text } = parent.name;
  let tested = false;
  everyNode(ts.findAncestor(parent, ts.isFunctionLike) ?? parent.getSourceFile(), (other) => {
    if (ts.isIdentifier(other) && other.text === text && other !== parent.name) tested ||= isTested(other);
  });
  return tested;
}

const NOBODY: ReadonlySet<ts.Node> = new Set();
