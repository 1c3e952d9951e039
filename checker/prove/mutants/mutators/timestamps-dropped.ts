import { propertyOf, removeFrom, replace } from '../edits.ts';
import type { Change, Mutator, Source } from '../mutator.ts';
import { associationsIn, columnsIn } from '../reading.ts';

/** A table and its model do not agree about createdAt and updatedAt. */
export const timestampsDropped: Mutator = {
  id: 'timestamps-dropped',
  changes: (source) => [...fromTables(source), ...fromAssociations(source)],
};

function fromTables(source: Source): Change[] {
  const columns = columnsIn(source);
  return [...new Set(columns.map(({ table }) => table))].flatMap((table) => {
    const [created, updated] = ['createdAt', 'updatedAt'].map((name) =>
      columns.find((column) => column.table === table && column.name === name),
    );
    if (!created || !updated) return [];
    const { siblings } = created;
    // One edit for both, up to whatever comes after the second.
    const after = siblings[siblings.indexOf(updated.property) + 1];
    const both = { start: created.property.getStart(), end: after?.getStart() ?? siblings.end, text: '' };
    return { subject: table, what: `${table} has no timestamps`, edits: [both] };
  });
}

function fromAssociations(source: Source): Change[] {
  return associationsIn(source).flatMap(({ subject, options }) => {
    const timestamps = propertyOf(options, 'timestamps');
    if (!timestamps || !options) return [];
    return [
      { subject, what: `${subject} does not say timestamps`, edits: [removeFrom(options.properties, timestamps)] },
      {
        subject: `${subject} true`,
        what: `${subject} says timestamps: true`,
        edits: [replace(timestamps.initializer, 'true')],
      },
    ];
  });
}
