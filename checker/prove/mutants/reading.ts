import ts from 'typescript';
import { nameOf, propertiesOf, textOf } from './edits.ts';
import type { Source } from './mutator.ts';

/** One call such as `User.belongsToMany(models.Show, { … })`. */
export interface Association {
  /** `User.belongsToMany(Show)` */
  subject: string;
  method: ts.Identifier;
  source: string;
  target: string;
  targetNode: ts.Expression;
  options: ts.ObjectLiteralExpression | undefined;
  statement: ts.Node;
}

/** A call on the query interface, in a migration. */
export interface MigrationCall {
  /** `up.createTable(UserFavorites)` */
  subject: string;
  method: string;
  direction: 'up' | 'down';
  table: string;
  call: ts.CallExpression;
}

/** One column that a `createTable` makes. */
export interface Column {
  /** `UserFavorites.UserId` */
  subject: string;
  name: string;
  table: string;
  property: ts.PropertyAssignment;
  options: ts.ObjectLiteralExpression;
  siblings: ts.NodeArray<ts.ObjectLiteralElementLike>;
}

/** Every association that a file declares. */
export function associationsIn({ tree }: Source): Association[] {
  return callsIn(tree).flatMap((call) => {
    const { expression: callee } = call;
    const [targetNode, options] = call.arguments;
    if (!ts.isPropertyAccessExpression(callee) || !METHODS.includes(callee.name.text) || !targetNode) return [];
    const source = classAround(callee.expression) ?? bareName(callee.expression);
    const target = bareName(targetNode);
    return {
      subject: `${source}.${callee.name.text}(${target})`,
      method: callee.name as ts.Identifier,
      source,
      target,
      targetNode,
      options: options && ts.isObjectLiteralExpression(options) ? options : undefined,
      statement: ts.isExpressionStatement(call.parent) ? call.parent : call,
    };
  });
}

export const METHODS = ['belongsTo', 'hasOne', 'hasMany', 'belongsToMany'];

/** Every call that a migration makes on its query interface, in either direction. */
export function migrationCallsIn({ path, tree }: Source): MigrationCall[] {
  if (!path.startsWith('migrations/')) return [];
  return callsIn(tree).flatMap((call) => {
    const direction = directionOf(call);
    const { expression: callee } = call;
    if (!direction || !ts.isPropertyAccessExpression(callee)) return [];
    if (!/^(queryInterface|qi|context)$|queryInterface\.sequelize$/.test(callee.expression.getText())) return [];
    const method = callee.name.text;
    const [first] = call.arguments;
    const table = textOf(first) ?? '';
    const about = /^[\w.]*$/.test(table) && table !== '' ? table : `at ${callsBefore(call, direction)}`;
    return { subject: `${direction}.${method}(${about})`, method, direction, table, call };
  });
}

/** Every column that a file's `createTable` calls make, where it is written as `name: { … }`. */
export function columnsIn(source: Source): Column[] {
  return migrationCallsIn(source)
    .filter(({ method, direction }) => method === 'createTable' && direction === 'up')
    .flatMap(({ table, call }) => {
      const [, columns] = call.arguments;
      if (!columns || !ts.isObjectLiteralExpression(columns)) return [];
      return propertiesOf(columns).flatMap((property) => {
        const { initializer: options } = property;
        if (!ts.isObjectLiteralExpression(options)) return [];
        const name = nameOf(property);
        return { subject: `${table}.${name}`, name, table, property, options, siblings: columns.properties };
      });
    });
}

/** Every call there is, in the order they stand. */
export function callsIn(tree: ts.SourceFile): ts.CallExpression[] {
  const found: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) found.push(node);
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}

/** The function that a migration exports as `up` or `down`. */
export function directionBody(tree: ts.SourceFile, name: 'up' | 'down'): ts.Block | undefined {
  let found: ts.Block | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node) && node.name.getText() === name) found ??= node.body;
    if (ts.isPropertyAssignment(node) && nameOf(node) === name) {
      const { initializer: made } = node;
      if ((ts.isArrowFunction(made) || ts.isFunctionExpression(made)) && ts.isBlock(made.body)) found ??= made.body;
    }
    node.forEachChild(visit);
  };
  visit(tree);
  return found;
}

function directionOf(node: ts.Node): 'up' | 'down' | undefined {
  for (let around: ts.Node | undefined = node; around; around = around.parent) {
    if (!ts.isMethodDeclaration(around) && !ts.isPropertyAssignment(around)) continue;
    const name = around.name.getText();
    if (name === 'up' || name === 'down') return name;
  }
  return undefined;
}

function callsBefore(call: ts.CallExpression, direction: string): number {
  const same = callsIn(call.getSourceFile()).filter((one) => directionOf(one) === direction);
  return same.indexOf(call) + 1;
}

function bareName(node: ts.Expression): string {
  return ts.isPropertyAccessExpression(node) ? node.name.text : node.getText();
}

function classAround(node: ts.Expression): string | undefined {
  if (node.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  for (let around: ts.Node = node; around; around = around.parent) if (ts.isClassLike(around)) return around.name?.text;
  return undefined;
}
