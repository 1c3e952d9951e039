import ts from 'typescript';
import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { queryCallsIn } from '../query-calls.ts';

/** A function leaves out one of its steps. */
export const queryCallRemoved: Mutator = {
  id: 'query-call-removed',
  changes: (source) =>
    queryCallsIn(source).flatMap(({ subject, waiting }) =>
      ts.isExpressionStatement(waiting.parent)
        ? [{ subject, what: `${subject} is not called`, edits: [replace(waiting.parent, '')] }]
        : [],
    ),
};
