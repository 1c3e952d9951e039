import ts from 'typescript';
import type { AssociateDefinition } from '../../../types.ts';
import { className, isMemberAssignment, type ModelNames } from './names.ts';
import { everyNode, placeOf, propertyName, unwrap, type Tree } from './tree.ts';

/** Finds where models get their `associate`, in each of the forms people write, those that never run included. */
export function readAssociates(tree: Tree, names: ModelNames): AssociateDefinition[] {
  const found: AssociateDefinition[] = [];
  everyNode(tree.source, (node) => {
    const definition =
      memberForm(tree, node, names) ?? assignedForm(node, names) ?? classMethodsForm(tree, node, names);
    if (definition) found.push({ ...placeOf(tree, node), ...definition });
  });
  return found;
}

type Definition = Pick<AssociateDefinition, 'model' | 'form'>;

function memberForm(tree: Tree, node: ts.Node, names: ModelNames): Definition | undefined {
  if (!ts.isMethodDeclaration(node) && !ts.isPropertyDeclaration(node)) return undefined;
  if (!ts.isClassLike(node.parent) || propertyName(tree, node.name) !== 'associate') return undefined;
  const model = names.around(node) || className(node.parent);
  const isStatic = ts.getModifiers(node)?.some((one) => one.kind === ts.SyntaxKind.StaticKeyword);
  if (isStatic) return { model, form: 'static' };
  return node.parent.heritageClauses ? { model, form: 'instance-method' } : undefined;
}

function assignedForm(node: ts.Node, names: ModelNames): Definition | undefined {
  if (!isMemberAssignment(node) || node.left.name.text !== 'associate') return undefined;
  const on = unwrap(node.left.expression);
  if (ts.isPropertyAccessExpression(on) && on.name.text === 'prototype') {
    return { model: names.of(on.expression), form: 'instance-method' };
  }
  return { model: names.of(on), form: 'assigned' };
}

function classMethodsForm(tree: Tree, node: ts.Node, names: ModelNames): Definition | undefined {
  if (!ts.isObjectLiteralElementLike(node) || propertyName(tree, node.name) !== 'associate') return undefined;
  const holder = node.parent.parent;
  if (!ts.isPropertyAssignment(holder) || propertyName(tree, holder.name) !== 'classMethods') return undefined;
  return { model: names.around(node), form: 'classMethods' };
}
