import ts from 'typescript';
import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { migrationCallsIn } from '../reading.ts';

/** A migration that leaves out one of its steps. */
export const callRemoved: Mutator = {
  id: 'call-removed',
  changes: (source) =>
    migrationCallsIn(source).flatMap(({ subject, call }) => {
      const statement = ts.isAwaitExpression(call.parent) ? call.parent.parent : call.parent;
      if (!ts.isExpressionStatement(statement)) return [];
      return { subject, what: `${subject} is not called`, edits: [replace(statement, '')] };
    }),
};
