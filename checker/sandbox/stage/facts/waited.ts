import ts from 'typescript';
import { everyNode } from './tree.ts';

/**
 * Whether somebody waits for the promise that an expression makes. In doubt yes: a learner must not be blamed for what
 * reading cannot tell.
 *
 * @param steps the functions that the migration runner itself calls and waits for
 */
export function isWaited(node: ts.Node, steps: ReadonlySet<ts.Node>, depth = 0): boolean {
  if (depth > DEEPEST) return true;
  const again = (next: ts.Node): boolean => isWaited(next, steps, depth + 1);
  const { parent } = node;
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return false;
  if (ts.isAwaitExpression(parent) || ts.isReturnStatement(parent)) return isFunctionWaited(parent, steps, depth + 1);
  if (ts.isArrowFunction(parent)) return steps.has(parent) || isResultWaited(parent, steps, depth + 1);
  if (ts.isPropertyAccessExpression(parent)) {
    return ts.isCallExpression(parent.parent) && CHAINED.has(parent.name.text) ? again(parent.parent) : true;
  }
  if (ts.isCallExpression(parent) && parent.expression !== node) return isArgumentWaited(parent, again);
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return isNameWaited(parent.name, again);
  if (PASSING.some((isPassing) => isPassing(parent))) return again(parent);
  return true;
}

/** `await` and `return` hand the promise to the function around them, and that one may be forgotten in turn. */
function isFunctionWaited(node: ts.Node, steps: ReadonlySet<ts.Node>, depth: number): boolean {
  const around = ts.findAncestor(node, ts.isFunctionLike);
  return !around || steps.has(around) || isResultWaited(around, steps, depth);
}

/** What a function gives back: waited for when the call that takes the function is, never in a `forEach`. */
function isResultWaited(around: ts.Node, steps: ReadonlySet<ts.Node>, depth: number): boolean {
  let node = around;
  while (ts.isParenthesizedExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (!ts.isCallExpression(parent)) return true;
  const isForEach = ts.isPropertyAccessExpression(parent.expression) && parent.expression.name.text === 'forEach';
  return !isForEach && isWaited(parent, steps, depth);
}

/** An argument is passed on; of those calls that are known, look further. */
function isArgumentWaited(call: ts.CallExpression, again: (node: ts.Node) => boolean): boolean {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression)) return true;
  if (expression.expression.getText() === 'Promise') return again(call);
  const isPush = expression.name.text === 'push' && ts.isIdentifier(expression.expression);
  return isPush ? isNameWaited(expression.expression as ts.Identifier, again) : true;
}

/** A promise that has a name is waited for when the name is, anywhere around. */
function isNameWaited(name: ts.Identifier, again: (node: ts.Node) => boolean): boolean {
  const around = ts.findAncestor(name, ts.isFunctionLike) ?? name.getSourceFile();
  let waited = false;
  everyNode(around, (node) => {
    if (waited || !ts.isIdentifier(node) || node.text !== name.text || node === name) return;
    // `list.push(…)` fills the list and waits for nothing.
    const isFilled = ts.isPropertyAccessExpression(node.parent) && node.parent.name.text === 'push';
    waited = !isFilled && !isDeclared(node) && again(node);
  });
  return waited;
}

function isDeclared(node: ts.Identifier): boolean {
  return ts.isVariableDeclaration(node.parent) && node.parent.name === node;
}

const DEEPEST = 20;
const CHAINED = new Set(['then', 'catch', 'finally', 'map', 'concat', 'flat', 'tap', 'spread']);
const PASSING = [
  ts.isParenthesizedExpression,
  ts.isArrayLiteralExpression,
  ts.isSpreadElement,
  ts.isConditionalExpression,
  ts.isAsExpression,
  ts.isNonNullExpression,
  (node: ts.Node) => ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.EqualsToken,
];
