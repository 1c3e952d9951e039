import type { Evidence } from '../../types.ts';
import { isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { creates, placeOf } from '../reading.ts';

/** The model looks for a table by the wrong name, and the table is a given one. */
export const tableHasAnotherName: Misconception = {
  id: 'table-has-another-name',
  lesson: '08-names-and-keys#chosen',
  find(evidence) {
    const name = /^Looking for the table of the model (\S+) in the database/.exec(evidence.finding.tried)?.[1];
    const model = evidence.claimed.find((one) => one.name === name);
    // Before this lesson, tableName was given.
    if (!model || evidence.exercise < '08' || !isFailing(evidence, 'no-table')) return undefined;
    const table = givenTables(evidence).find((one) => bare(one).includes(bare(model.name)));
    if (!table || table === model.table) return undefined;
    const written = evidence.source.models.find((one) => one.name === name);
    const isSaid = written?.options['tableName'] !== undefined;
    return {
      message:
        `The model ${model.name} uses the table ${model.table}, ${isSaid ? 'as its tableName says' : 'the plural of its name'}, and the table is called ${table}. ` +
        `Write tableName: '${table}' in the options of the model, letter for letter; nothing makes a plural of it.`,
      place: placeOf(written?.options['tableName'] ?? written),
    };
  },
};

/** The tables that came with the exercise. */
function givenTables({ database, source, added = [] }: Evidence): string[] {
  return database.tables
    .map(({ name }) => name)
    .filter((name) => {
      const file = creates(source, name)?.file;
      return file !== undefined && !added.includes(file);
    });
}

function bare(name: string): string {
  return name.replace(/_/g, '').toLowerCase();
}
