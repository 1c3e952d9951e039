import ts from 'typescript';
import type { MigrationCall, MigrationFact } from '../../../types.ts';
import { readColumns } from './columns.ts';
import { calledMethod } from './names.ts';
import { readOptions } from './options.ts';
import { isEmptyStep, parametersOf, readSteps, type Step } from './steps.ts';
import { everyNode, placeOf, stringOf, unwrap, type Tree } from './tree.ts';
import { isWaited } from './waited.ts';

/** Reads a migration: its `up` and `down`, and what they ask of the query interface. */
export function readMigration(tree: Tree): MigrationFact {
  const steps = readSteps(tree);
  const fact: MigrationFact = { file: tree.file, calls: readCalls(tree, steps) };
  for (const step of steps) fact[step.direction] = { ...placeOf(tree, step.node), empty: isEmptyStep(step) };
  return fact;
}

function readCalls(tree: Tree, steps: Step[]): MigrationCall[] {
  const names = new Set(['queryInterface', ...steps.flatMap(parametersOf)]);
  const bodies = new Set<ts.Node>(steps.flatMap((step) => step.body ?? []));
  const calls: MigrationCall[] = [];
  everyNode(tree.source, (node) => {
    if (!ts.isCallExpression(node)) return;
    const method = calledMethod(node);
    if (method === undefined || !isOnQueryInterface(node, names)) return;
    // On `sequelize` the first argument is SQL or a callback.
    const table = isOnSequelize(node) ? undefined : tableOf(tree, node.arguments[0]);
    const columns = readColumns(tree, method, node.arguments);
    calls.push({
      ...placeOf(tree, node),
      method,
      direction: directionOf(node, steps),
      ...(table !== undefined && { table }),
      ...(columns && { columns }),
      waited: isWaited(node, bodies),
    });
  });
  return calls;
}

/** On the query interface itself, or on its `sequelize`: `queryInterface.sequelize.query(…)`. */
function isOnQueryInterface(call: ts.CallExpression, names: ReadonlySet<string>): boolean {
  const on = unwrap((call.expression as ts.PropertyAccessExpression | ts.ElementAccessExpression).expression);
  if (ts.isPropertyAccessExpression(on)) {
    const base = unwrap(on.expression);
    // `{ context: queryInterface }` may also be left in one piece: `params.context.createTable(…)`.
    const leads = on.name.text === 'sequelize' || on.name.text === 'context' || on.name.text === 'queryInterface';
    return leads && (ts.isIdentifier(base) ? names.has(base.text) : isOnContext(base, names));
  }
  if (ts.isIdentifier(on)) return names.has(on.text);
  return ts.isCallExpression(on) && calledMethod(on) === 'getQueryInterface';
}

function isOnSequelize(call: ts.CallExpression): boolean {
  return METHODS_OF_SEQUELIZE.has(calledMethod(call) ?? '');
}

function isOnContext(node: ts.Expression, names: ReadonlySet<string>): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'context') return false;
  return ts.isIdentifier(node.expression) && names.has(node.expression.text);
}

function tableOf(tree: Tree, expression: ts.Expression | undefined): string | undefined {
  const name = stringOf(tree, expression);
  if (name !== undefined || !expression) return name;
  const given = readOptions(tree, expression).options['tableName']?.value;
  return typeof given === 'string' ? given : undefined;
}

function directionOf(node: ts.Node, steps: Step[]): MigrationCall['direction'] {
  const step = steps.find(({ body }) => body && ts.findAncestor(node, (one) => one === body));
  return step?.direction ?? 'unknown';
}

const METHODS_OF_SEQUELIZE = new Set(['query', 'transaction']);
