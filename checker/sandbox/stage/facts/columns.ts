import ts from 'typescript';
import type { ColumnFact } from '../../../types.ts';
import { readOptions, readValue } from './options.ts';
import { lookUp, placeOf, propertyName, stringOf, type Tree } from './tree.ts';

/**
 * Reads the columns that a call gives a table.
 *
 * @returns undefined where the call gives none, or none that can be read
 */
export function readColumns(
  tree: Tree,
  method: string,
  args: readonly ts.Expression[],
): Record<string, ColumnFact> | undefined {
  if (method === 'createTable' && args[1]) return columnsOf(tree, args[1]);
  if (method !== 'addColumn' && method !== 'changeColumn') return undefined;
  const name = stringOf(tree, args[1]);
  return name === undefined || !args[2] ? undefined : { [name]: columnOf(tree, args[1]!, args[2]) };
}

function columnsOf(tree: Tree, expression: ts.Expression, depth = 0): Record<string, ColumnFact> | undefined {
  const object = lookUp(tree, expression);
  if (!ts.isObjectLiteralExpression(object) || depth > DEEPEST) return undefined;
  const columns: [string, ColumnFact][] = [];
  for (const property of object.properties) {
    if (ts.isSpreadAssignment(property)) {
      columns.push(...Object.entries(columnsOf(tree, property.expression, depth + 1) ?? {}));
      continue;
    }
    const name = propertyName(tree, property.name);
    const value = valueOf(property);
    if (name !== undefined && value) columns.push([name, columnOf(tree, property, value)]);
  }
  return Object.fromEntries(columns);
}

/** `Sequelize.STRING` alone is short for `{ type: Sequelize.STRING }`. */
function columnOf(tree: Tree, at: ts.Node, value: ts.Expression): ColumnFact {
  const place = placeOf(tree, at);
  if (ts.isObjectLiteralExpression(lookUp(tree, value))) return { ...place, options: readOptions(tree, value).options };
  return { ...place, options: { type: { ...placeOf(tree, value), ...readValue(tree, value) } } };
}

function valueOf(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  return ts.isShorthandPropertyAssignment(property) ? property.name : undefined;
}

const DEEPEST = 5;
