import { askAbout } from '../diagnose/questions/ask.ts';
import { ownWorkOf } from '../diagnose/questions/own-work.ts';
import type { DrawnTable, ExerciseResult, MadeTables, Schema, TableSchema } from '../types.ts';
import type { Examination } from './examination.ts';

/** What two people talk about when they look at somebody's work: a question about it, and the tables that it made. */
export function talkAbout(
  { staged, given, shipped, made }: Examination,
  result: ExerciseResult,
): Pick<ExerciseResult, 'question' | 'tables'> {
  const schema = made?.schema.tables ?? [];
  const question = askAbout(ownWorkOf(staged.facts, given.facts, shipped.added, schema), result);
  return { ...(question && { question }), ...(made && schema.length > 0 && { tables: cut(made) }) };
}

/** Whoever makes a thousand tables gets a page of the usual size. */
function cut({ by, schema }: { by: MadeTables['by']; schema: Schema }): MadeTables {
  const all = schema.tables.filter(({ name }) => name !== 'SequelizeMeta');
  return { by, tables: all.slice(0, MOST_TABLES).map(drawn), more: Math.max(0, all.length - MOST_TABLES) };
}

function drawn({ name, columns, foreignKeys, uniques }: TableSchema): DrawnTable {
  return {
    name: short(name),
    columns: columns
      .slice(0, MOST_COLUMNS)
      .map((one) => ({ name: short(one.name), notNull: one.notNull, primaryKey: one.primaryKey })),
    foreignKeys: foreignKeys.slice(0, MOST_KEYS).map(({ column, table, references, onDelete }) => ({
      column: short(column),
      table: short(table),
      references: references === null ? null : short(references),
      onDelete,
    })),
    uniques: uniques.slice(0, MOST_SETS).map((names) => names.slice(0, MOST_SETS).map(short)),
  };
}

function short(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}

const MOST_TABLES = 20;
const MOST_COLUMNS = 40;
/** Of one table: a picture of more lines takes long to lay out, and nobody finds their way in it. */
const MOST_KEYS = 6;
const MOST_SETS = 10;
const LONGEST = 60;
