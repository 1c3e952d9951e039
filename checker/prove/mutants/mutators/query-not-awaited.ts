import ts from 'typescript';
import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { queryCallsIn } from '../query-calls.ts';

/** A function goes on while the database still works: `await` is gone. */
export const queryNotAwaited: Mutator = {
  id: 'query-not-awaited',
  changes: (source) =>
    queryCallsIn(source)
      // What a function returns is waited for by whoever calls it.
      .filter(({ waiting }) => !ts.isReturnStatement(waiting.parent) && !ts.isArrowFunction(waiting.parent))
      .map(({ subject, call, waiting }) => ({
        subject,
        what: `${subject} without await`,
        edits: [replace(waiting, call.getText())],
      })),
};
