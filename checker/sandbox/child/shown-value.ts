import { inspect, types } from 'node:util';
import { Model, Sequelize, type ModelStatic } from 'sequelize';
import { describeModels } from './describe.ts';

/** What a line gave, made plain for the console. */
export type ShownValue =
  | { kind: 'nothing' }
  | { kind: 'text'; text: string }
  | { kind: 'promise'; text: string }
  | { kind: 'rows'; model: string; columns: string[]; rows: string[][]; more: number };

/** Turns a value into what the console shows of it: rows that are alike as a table, everything else as text. */
export function shownValue(value: unknown, width: number): ShownValue {
  if (value === undefined) return { kind: 'nothing' };
  if (isPending(value)) return { kind: 'promise', text: text(value, width) };
  if (isModel(value)) return { kind: 'text', text: summary(value) };
  return tableOf(value) ?? { kind: 'text', text: text(value, width) };
}

export function isPending(value: unknown): value is Promise<unknown> {
  return types.isPromise(value);
}

/** Has rows, models and Sequelize itself printed by what they hold, in the console and by `console.log`. */
export function teachInspect(): void {
  const custom = inspect.custom;
  if (custom in Model.prototype) return;
  Object.assign(Model.prototype, {
    [custom](this: Model, _depth: number, options: object) {
      return `${this.constructor.name} ${inspect({ ...(this.get() as object) }, options)}`;
    },
  });
  Object.assign(Model, { [custom]: nameOfModel });
  Object.assign(Sequelize.prototype, {
    [custom](this: Sequelize) {
      return `[Sequelize with ${Object.keys(this.models)
        .filter((name) => name !== 'SequelizeMeta')
        .join(', ')}]`;
    },
  });
}

function nameOfModel(this: ModelStatic<Model>): string {
  return `[model ${this.name}]`;
}

function isModel(value: unknown): value is ModelStatic<Model> {
  return typeof value === 'function' && value.prototype instanceof Model && 'options' in value;
}

/** The columns of a model and what its associations have given to its rows: what one comes here to look up. */
function summary(model: ModelStatic<Model>): string {
  const [described] = describeModels({ model });
  const { name, table, attributes, associations } = described!;
  const lines = associations.flatMap(({ as, type, target, through, accessors }) => [
    `  ${as}: ${type.replace(/^./, (letter) => letter.toLowerCase())} ${target}${through ? `, through ${through.table}` : ''}`,
    `    ${Object.values(accessors).join(', ')}`,
  ]);
  return [`model ${name}, table ${table}`, `  ${Object.keys(attributes).join(', ')}`, ...lines].join('\n');
}

function tableOf(value: unknown): ShownValue | undefined {
  if (!Array.isArray(value) || value.length < ALIKE) return undefined;
  const rows = value.slice(0, MOST_ROWS).map(plainRow);
  const columns = Object.keys(rows[0] ?? {});
  const alike = rows.every((row) => row && Object.keys(row).join('\0') === columns.join('\0'));
  const flat = rows.every((row) => row && Object.values(row).every(isFlat));
  if (!alike || !flat || columns.length === 0) return undefined;
  const first: unknown = value[0];
  return {
    kind: 'rows',
    model: first instanceof Model ? first.constructor.name : 'row',
    columns: columns.map((column) => column.slice(0, MOST_LETTERS)),
    rows: rows.map((row) => Object.values(row!).map(cell)),
    more: value.length - rows.length,
  };
}

function plainRow(value: unknown): Record<string, unknown> | undefined {
  if (value instanceof Model) return value.get() as Record<string, unknown>;
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? (value as Record<string, unknown>) : undefined;
}

function isFlat(value: unknown): boolean {
  return value === null || typeof value !== 'object' || value instanceof Date;
}

function cell(value: unknown): string {
  const shown = typeof value === 'string' ? value : inspect(value);
  return shown.length > MOST_LETTERS ? `${shown.slice(0, MOST_LETTERS)}…` : shown;
}

function text(value: unknown, width: number): string {
  const shown = inspect(value, { depth: 5, breakLength: width, maxArrayLength: MOST_ROWS, maxStringLength: 2_000 });
  return shown.length > MOST_TEXT ? `${shown.slice(0, MOST_TEXT)} …` : shown;
}

const ALIKE = 3;
const MOST_ROWS = 50;
const MOST_LETTERS = 60;
const MOST_TEXT = 20_000;
