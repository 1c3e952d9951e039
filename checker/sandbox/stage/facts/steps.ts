import ts from 'typescript';
import { everyNode, lookUp, propertyName, unwrap, type Tree } from './tree.ts';

type Direction = 'up' | 'down';

/** The `up` or `down` of a migration: the node that names it and the function behind it. */
export interface Step {
  direction: Direction;
  node: ts.Node;
  body?: ts.FunctionLikeDeclaration;
}

/** Finds `up` and `down` in whatever way a migration exports them; the first of each. */
export function readSteps(tree: Tree): Step[] {
  const steps: Step[] = [];
  everyNode(tree.source, (node) => {
    const step = stepOf(tree, node);
    if (step && !steps.some((one) => one.direction === step.direction)) steps.push(step);
  });
  // `module.exports = { up }` names a function that stands elsewhere: the function is the better place.
  return steps.map((step) => ({ ...step, node: step.body && isNamed(step.body) ? step.body : step.node }));
}

/** Whether a step does nothing at all. */
export function isEmptyStep(step: Step): boolean {
  const body = step.body?.body;
  return body !== undefined && ts.isBlock(body) && body.statements.every(doesNothing);
}

/** What the step calls the query interface: its first parameter, plain or as umzug's `{ context }`. */
export function parametersOf(step: Step): string[] {
  const name = step.body?.parameters[0]?.name;
  if (!name) return [];
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (ts.isBindingElement(one) && ts.isIdentifier(one.name) ? [one.name.text] : []));
}

function stepOf(tree: Tree, node: ts.Node): Step | undefined {
  if (ts.isMethodDeclaration(node)) return named(propertyName(tree, node.name), node, node);
  if (ts.isFunctionDeclaration(node)) return named(node.name?.text, node, node);
  if (ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node)) {
    return named(propertyName(tree, node.name), node, functionOf(tree, node.initializer));
  }
  if (ts.isShorthandPropertyAssignment(node)) return named(node.name.text, node, functionOf(tree, node.name));
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) {
    return named(node.name.text, node, functionOf(tree, node.initializer));
  }
  const isAssignment = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  if (!isAssignment || !ts.isPropertyAccessExpression(node.left)) return undefined;
  return named(node.left.name.text, node, functionOf(tree, node.right));
}

/** Names inside a step (`const up = 1`) are not the step, and without a function there is nothing to run. */
function named(
  name: string | undefined,
  node: ts.Node,
  body: ts.FunctionLikeDeclaration | undefined,
): Step | undefined {
  if ((name !== 'up' && name !== 'down') || !body) return undefined;
  return { direction: name, node, body };
}

/** A function, one that is named elsewhere in the file, or one that is handed to a wrapper. */
function functionOf(tree: Tree, expression: ts.Expression | undefined): ts.FunctionLikeDeclaration | undefined {
  const found = expression && lookUp(tree, expression);
  if (!found) return undefined;
  if (ts.isFunctionDeclaration(found) || ts.isFunctionExpression(found) || ts.isArrowFunction(found)) return found;
  if (!ts.isCallExpression(found)) return undefined;
  return found.arguments.map((one) => functionOf(tree, one)).find((one) => one !== undefined);
}

function isNamed(body: ts.FunctionLikeDeclaration): boolean {
  return ts.isFunctionDeclaration(body);
}

function doesNothing(statement: ts.Statement): boolean {
  if (ts.isEmptyStatement(statement)) return true;
  if (ts.isExpressionStatement(statement)) return isNothing(statement.expression);
  return ts.isReturnStatement(statement) && (!statement.expression || isNothing(statement.expression));
}

/** `Promise.resolve()`, awaited or not, and a string such as 'use strict'. */
function isNothing(expression: ts.Expression): boolean {
  const inner = unwrap(ts.isAwaitExpression(expression) ? expression.expression : expression);
  if (ts.isStringLiteralLike(inner)) return true;
  return ts.isCallExpression(inner) && inner.arguments.length === 0 && inner.expression.getText() === 'Promise.resolve';
}
