import ts from 'typescript';
import type { AssociationCall } from '../../../types.ts';
import { calledMethod, type ModelNames } from './names.ts';
import { readOptions } from './options.ts';
import { everyNode, placeOf, type Tree } from './tree.ts';

/** Finds the calls that associate two models, in the order of the text. */
export function readAssociations(tree: Tree, names: ModelNames): AssociationCall[] {
  const calls: AssociationCall[] = [];
  everyNode(tree.source, (node) => {
    if (!ts.isCallExpression(node)) return;
    const method = calledMethod(node);
    if (!isAssociationMethod(method)) return;
    const on = (node.expression as ts.PropertyAccessExpression | ts.ElementAccessExpression).expression;
    const [target, given] = node.arguments;
    const { options, known } = readOptions(tree, given);
    calls.push({
      ...placeOf(tree, node),
      method,
      source: names.of(on),
      target: target ? names.of(target) : '',
      options,
      optionsKnown: known,
    });
  });
  return calls;
}

function isAssociationMethod(name: string | undefined): name is AssociationCall['method'] {
  return METHODS.has(name ?? '');
}

const METHODS = new Set(['belongsTo', 'hasOne', 'hasMany', 'belongsToMany']);
