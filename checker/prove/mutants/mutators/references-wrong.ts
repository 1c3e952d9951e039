import { propertyOf, replace, textOf } from '../edits.ts';
import type { Change, Mutator } from '../mutator.ts';
import { columnsIn, type Column } from '../reading.ts';

/** A key that references another table, the table in other letters, the model, or another column. */
export const referencesWrong: Mutator = {
  id: 'references-wrong',
  changes(source) {
    const columns = columnsIn(source);
    const tables = columns.flatMap((column) => textOf(modelIn(column)) ?? []);
    return columns.flatMap((column) => wrongIn(column, [...new Set(tables)]));
  },
};

function wrongIn(column: Column, tables: string[]): Change[] {
  const { subject, name } = column;
  const model = modelIn(column);
  const table = textOf(model);
  if (!model || table === undefined) return [];
  const key = propertyOf(propertyOf(column.options, 'references')?.initializer, 'key')?.initializer;
  const others = [...tables.filter((other) => other !== table), turnFirst(table), table.replace(/(e?s)$/, '')];
  return [
    ...others.map((other) => ({
      subject: `${subject} to ${other}`,
      what: `${subject} references "${other}"`,
      edits: [replace(model, `'${other}'`)],
    })),
    ...(key
      ? [
          {
            subject: `${subject} key`,
            what: `${subject} references the column "${name}"`,
            edits: [replace(key, `'${name}'`)],
          },
        ]
      : []),
  ];
}

function modelIn({ options }: Column): ReturnType<typeof initializerOf> {
  return initializerOf(options);
}

function initializerOf(options: Column['options']) {
  return propertyOf(propertyOf(options, 'references')?.initializer, 'model')?.initializer;
}

function turnFirst(name: string): string {
  const first = name.charAt(0);
  return (first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase()) + name.slice(1);
}
