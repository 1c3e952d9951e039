import ts from 'typescript';
import type { OptionFact } from '../../../types.ts';
import { lookUp, placeOf, propertyName, unwrap, type Tree } from './tree.ts';

/** The options of a call, and whether they are all known. */
export interface Options {
  options: Record<string, OptionFact>;
  known: boolean;
}

/**
 * Reads an object literal, or a name that was declared as one.
 *
 * @param expression the argument; none means no options, and that is known
 */
export function readOptions(tree: Tree, expression: ts.Expression | undefined, depth = 0): Options {
  if (!expression) return { options: {}, known: true };
  const object = lookUp(tree, expression);
  if (!ts.isObjectLiteralExpression(object) || depth > DEEPEST) return { options: {}, known: false };
  const read: Options = { options: {}, known: true };
  for (const property of object.properties) {
    if (ts.isSpreadAssignment(property)) {
      const spread = readOptions(tree, property.expression, depth + 1);
      Object.assign(read.options, spread.options);
      read.known &&= spread.known;
      continue;
    }
    const name = propertyName(tree, property.name);
    if (name === undefined) read.known = false;
    else define(read.options, name, optionOf(tree, property, depth));
  }
  return read;
}

/** Reads one value: what it is as far as reading tells, and where it stands. */
export function readValue(
  tree: Tree,
  expression: ts.Expression,
  depth = 0,
): Pick<OptionFact, 'text' | 'value' | 'inner'> {
  const text = expression.getText(tree.source);
  const found = lookUp(tree, expression);
  const fact = { text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text };
  if (ts.isObjectLiteralExpression(found)) return { ...fact, inner: readOptions(tree, found, depth + 1).options };
  const value = ts.isFunctionDeclaration(found) ? undefined : literalValue(found);
  return value === undefined ? fact : { ...fact, value };
}

function optionOf(
  tree: Tree,
  property: Exclude<ts.ObjectLiteralElementLike, ts.SpreadAssignment>,
  depth: number,
): OptionFact {
  const place = placeOf(tree, property);
  if (ts.isPropertyAssignment(property)) return { ...place, ...readValue(tree, property.initializer, depth) };
  if (ts.isShorthandPropertyAssignment(property)) return { ...place, ...readValue(tree, property.name, depth) };
  return { ...place, text: property.name.getText(tree.source) };
}

function literalValue(node: ts.Expression): OptionFact['value'] {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (node.kind === ts.SyntaxKind.NullKeyword) return null;
  if (!ts.isPrefixUnaryExpression(node) || node.operator !== ts.SyntaxKind.MinusToken) return undefined;
  const operand = unwrap(node.operand);
  return ts.isNumericLiteral(operand) ? -Number(operand.text) : undefined;
}

/** Assigning `__proto__` would not make an option of that name. */
function define(options: Record<string, OptionFact>, name: string, value: OptionFact): void {
  Object.defineProperty(options, name, { value, enumerable: true, configurable: true, writable: true });
}

const DEEPEST = 5;
const LONGEST = 200;
