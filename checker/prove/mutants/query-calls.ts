import ts from 'typescript';
import { holdsFunctions } from '../../sandbox/stage/kinds.ts';
import type { Source } from './mutator.ts';

/** A call that a function of `queries.ts` waits for. */
export interface QueryCall {
  /** `toggleFavorite: user.addFavorite` */
  subject: string;
  method: ts.Identifier;
  call: ts.CallExpression;
  waiting: ts.AwaitExpression;
}

/** Every call with `await` in front of it, in a file that a task asks for functions in. */
export function queryCallsIn({ path, tree }: Source): QueryCall[] {
  if (!holdsFunctions(path)) return [];
  const found: QueryCall[] = [];
  const visit = (node: ts.Node, name: string): void => {
    const inside = ts.isFunctionDeclaration(node) && node.name ? node.name.text : name;
    if (ts.isAwaitExpression(node) && ts.isCallExpression(node.expression)) {
      const { expression } = node.expression;
      if (ts.isPropertyAccessExpression(expression) && ts.isIdentifier(expression.name)) {
        const subject = `${inside}: ${expression.expression.getText()}.${expression.name.text}`;
        found.push({ subject, method: expression.name, call: node.expression, waiting: node });
      }
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(tree, '');
  return found;
}
