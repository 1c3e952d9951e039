import ts from 'typescript';
import { nameOf, propertiesOf, replace, textOf } from '../edits.ts';
import type { Mutator } from '../mutator.ts';
import { migrationCallsIn } from '../reading.ts';

/** An index or a constraint that does not make anything unique. */
export const uniqueDropped: Mutator = {
  id: 'unique-dropped',
  changes: (source) =>
    migrationCallsIn(source)
      .filter(({ method }) => method === 'addIndex' || method === 'addConstraint')
      .flatMap(({ subject, call }) =>
        call.arguments.filter(ts.isObjectLiteralExpression).flatMap((options) =>
          propertiesOf(options).flatMap((property) => {
            const { initializer: value } = property;
            const isFlag = nameOf(property) === 'unique' && value.kind === ts.SyntaxKind.TrueKeyword;
            const isKind = nameOf(property) === 'type' && textOf(value)?.toLowerCase() === 'unique';
            if (!isFlag && !isKind) return [];
            const text = isFlag ? 'false' : `'check'`;
            return { subject, what: `${subject} is not unique`, edits: [replace(value, text)] };
          }),
        ),
      ),
};
