import ts from 'typescript';
import type { SourceFacts } from '../../../types.ts';
import { calledMethod, className } from './names.ts';
import { readOptions } from './options.ts';
import { everyNode, lookUp, placeOf, stringOf, unwrap, type Tree } from './tree.ts';

/** The models a file defines, and the name each class and variable of the file has as a model. */
export interface DefinedModels {
  models: SourceFacts['models'];
  names: Map<string, string>;
}

/** Finds `sequelize.define('User', …)`, `User.init(…)` and `super.init(…)`. */
export function readModels(tree: Tree): DefinedModels {
  const found: DefinedModels = { models: [], names: new Map() };
  everyNode(tree.source, (node) => {
    if (!ts.isCallExpression(node)) return;
    const method = calledMethod(node);
    if (method === 'define') readDefine(tree, node, found);
    else if (method === 'init') readInit(tree, node, found);
  });
  return found;
}

function readDefine(tree: Tree, call: ts.CallExpression, found: DefinedModels): void {
  const name = stringOf(tree, call.arguments[0]);
  if (name === undefined || call.arguments.length < 2) return;
  const { options } = readOptions(tree, call.arguments[2]);
  found.models.push({ ...placeOf(tree, call), name, options });
  const variable = variableOf(call);
  if (variable !== undefined) found.names.set(variable, name);
}

function readInit(tree: Tree, call: ts.CallExpression, found: DefinedModels): void {
  const [attributes, last] = call.arguments;
  if (!attributes || !last || !(isObject(tree, attributes) || isObject(tree, last))) return;
  const own = ownerOf(call);
  if (own === undefined) return;
  const { options } = readOptions(tree, last);
  const given = options['modelName']?.value;
  const name = typeof given === 'string' ? given : own;
  found.models.push({ ...placeOf(tree, call), name, options });
  if (name !== own) found.names.set(own, name);
}

/** Who is initialised, by the name in this file. */
function ownerOf(call: ts.CallExpression): string | undefined {
  const on = unwrap((call.expression as ts.PropertyAccessExpression).expression);
  if (ts.isIdentifier(on)) return on.text;
  if (ts.isPropertyAccessExpression(on)) return on.name.text;
  for (let up: ts.Node | undefined = call.parent; up; up = up.parent) if (ts.isClassLike(up)) return className(up);
  return undefined;
}

/** `const User = sequelize.define(…)`, also with a type assertion around the call. */
function variableOf(call: ts.CallExpression): string | undefined {
  let { parent }: { parent: ts.Node } = call;
  while (ts.isAsExpression(parent) || ts.isParenthesizedExpression(parent)) parent = parent.parent;
  return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name.text : undefined;
}

function isObject(tree: Tree, expression: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(lookUp(tree, expression));
}
