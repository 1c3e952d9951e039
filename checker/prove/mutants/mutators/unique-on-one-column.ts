import ts from 'typescript';
import { addTo, propertyOf, removeFrom } from '../edits.ts';
import type { Change, Mutator, Source } from '../mutator.ts';
import { columnsIn, migrationCallsIn } from '../reading.ts';

/** Unique alone, where only the pair may be. */
export const uniqueOnOneColumn: Mutator = {
  id: 'unique-on-one-column',
  changes: (source) => [...columnsByThemselves(source), ...constraintsOnOne(source)],
};

function columnsByThemselves(source: Source): Change[] {
  return columnsIn(source)
    .filter(({ options }) => propertyOf(options, 'references') && !propertyOf(options, 'unique'))
    .map(({ subject, options }) => ({
      subject,
      what: `${subject} is unique by itself`,
      edits: [addTo(options, 'unique: true')],
    }));
}

/** `addIndex` and `addConstraint` with one of their fields gone. */
function constraintsOnOne(source: Source): Change[] {
  return migrationCallsIn(source)
    .filter(({ method }) => method === 'addIndex' || method === 'addConstraint')
    .flatMap(({ subject, call }) =>
      call.arguments.flatMap((argument) => {
        const fields = ts.isArrayLiteralExpression(argument) ? argument : propertyOf(argument, 'fields')?.initializer;
        if (!fields || !ts.isArrayLiteralExpression(fields) || fields.elements.length < 2) return [];
        return fields.elements.map((field) => ({
          subject: `${subject} ${field.getText().replace(/\W/g, '')}`,
          what: `${subject} leaves out ${field.getText()}`,
          edits: [removeFrom(fields.elements, field)],
        }));
      }),
    );
}
