import type { ModelDescription } from '../types.ts';

/** A row that the judge placed, or that came back from a probe. Printed as `Lifeguard 31`. */
export class Row {
  /**
   * @param model the model's name
   * @param id the value of its primary key
   * @param values by attribute
   */
  constructor(
    readonly model: string,
    readonly id: number | string,
    readonly values: Record<string, unknown> = {},
    readonly note: string = '',
  ) {}

  toString(): string {
    return `${this.model} ${this.id}${this.note}`;
  }
}

/** As many rows as were asked for; written as a tuple so that a test can take them apart. */
export type SomeRows = [Row, Row, Row, Row, Row, Row];

/** Two rows that a row of the join table links. */
export type Link = readonly [Row, Row];

/** Sorts rows by id, so that the order the database chose does not matter. */
export function byId(rows: readonly Row[]): Row[] {
  return [...rows].sort(compare);
}

/** Sorts links by their ends. */
export function byEnds(links: readonly Link[]): Link[] {
  return [...links].sort((one, other) => compare(one[0], other[0]) || compare(one[1], other[1]));
}

function compare(one: Row, other: Row): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** The attribute that is a model's primary key. */
export function primaryKey(model: ModelDescription): string {
  return Object.entries(model.attributes).find(([, attribute]) => attribute.primaryKey)?.[0] ?? 'id';
}

/** Rows as the child is told of them: the model and the values. */
export function toArgument(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toArgument);
  return value instanceof Row ? { model: value.model, values: value.values } : value;
}

/** An argument of a call as a message shows it. */
export function sayArgument(value: unknown): string {
  if (Array.isArray(value)) return value.map(sayArgument).join(' and ');
  return value instanceof Row ? String(value) : JSON.stringify(value);
}
