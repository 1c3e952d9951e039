import ts from 'typescript';
import { replace } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { migrationCallsIn } from '../reading.ts';

/** A promise that nobody waits for: `await` or `return` is gone. */
export const waitingRemoved: Mutator = {
  id: 'waiting-removed',
  changes: (source) =>
    migrationCallsIn(source).flatMap(({ subject, call }) => {
      const { parent } = call;
      const word = ts.isAwaitExpression(parent) ? 'await' : ts.isReturnStatement(parent) ? 'return' : undefined;
      if (word === undefined) return [];
      const text = word === 'return' ? `${call.getText()};` : call.getText();
      return { subject, what: `${subject} without ${word}`, edits: [replace(parent, text)] };
    }),
};
