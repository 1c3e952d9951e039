import ts from 'typescript';
import { lookUp, propertyName, stringOf, unwrap, type Tree } from './tree.ts';

/** Tells which model an expression means, by the name that the model has at run time as far as this file says it. */
export interface ModelNames {
  /** `User` for `User`, `models.User`, `models['User']` and `sequelize.model('User')`; anything else as its text. */
  of(expression: ts.Expression): string;
  /** The model whose code a node is in: of the class around it, or of what it is assigned to. */
  around(node: ts.Node): string;
}

/**
 * Prepares the names of a file.
 *
 * @param given what each class and variable of the file is called as a model, where that is another name
 */
export function modelNames(tree: Tree, given: ReadonlyMap<string, string>): ModelNames {
  const renamed = destructured(tree);
  const local = (name: string): string => given.get(name) ?? renamed.get(name) ?? name;

  function of(expression: ts.Expression, depth = 0): string {
    const node = unwrap(expression);
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return around(node);
    if (ts.isIdentifier(node)) {
      if (given.has(node.text) || renamed.has(node.text)) return local(node.text);
      const declared = lookUp(tree, node);
      return depth < 5 && isReference(tree, declared) ? of(declared as ts.Expression, depth + 1) : node.text;
    }
    if (ts.isPropertyAccessExpression(node)) return node.name.text;
    if (ts.isElementAccessExpression(node)) return stringOf(tree, node.argumentExpression) ?? node.getText(tree.source);
    if (isModelCall(node)) return stringOf(tree, node.arguments[0]) ?? node.getText(tree.source);
    return node.getText(tree.source);
  }

  function around(node: ts.Node): string {
    for (let up: ts.Node | undefined = node.parent; up; up = up.parent) {
      if (ts.isClassLike(up)) return className(up, local);
      if (isMemberAssignment(up)) return of(up.left.expression);
      const defined =
        ts.isCallExpression(up) && calledMethod(up) === 'define' ? stringOf(tree, up.arguments[0]) : undefined;
      if (defined !== undefined) return defined;
    }
    return node.getText(tree.source);
  }

  return { of, around };
}

/** The method a call is on: `init` for `User.init(…)`. */
export function calledMethod(call: ts.CallExpression): string | undefined {
  const { expression } = call;
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  if (!ts.isElementAccessExpression(expression)) return undefined;
  return ts.isStringLiteralLike(expression.argumentExpression) ? expression.argumentExpression.text : undefined;
}

/** The name of a class, or of the variable that an unnamed one is kept in. */
export function className(node: ts.ClassLikeDeclaration, local: (name: string) => string = (name) => name): string {
  if (node.name) return local(node.name.text);
  const { parent } = node;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? local(parent.name.text) : '';
}

/** `User.associate = …` and the like: something put on a model from outside. */
export function isMemberAssignment(node: ts.Node): node is ts.BinaryExpression & { left: ts.PropertyAccessExpression } {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  return ts.isPropertyAccessExpression(node.left) && node.left.name.text !== 'exports';
}

/** `const { User: U } = models` makes U the model User. */
function destructured(tree: Tree): Map<string, string> {
  const renamed = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isBindingElement(node) && node.propertyName && ts.isIdentifier(node.name)) {
      const original = propertyName(tree, node.propertyName);
      if (original !== undefined) renamed.set(node.name.text, original);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree.source);
  return renamed;
}

function isReference(tree: Tree, node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return !/\.(?:default)$/.test(node.getText(tree.source));
  if (ts.isElementAccessExpression(node)) return stringOf(tree, node.argumentExpression) !== undefined;
  return isModelCall(node) && stringOf(tree, node.arguments[0]) !== undefined;
}

function isModelCall(node: ts.Node): node is ts.CallExpression {
  return ts.isCallExpression(node) && calledMethod(node) === 'model';
}
