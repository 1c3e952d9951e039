import type { Sequelize } from 'sequelize';
import { FOLDER } from './loader.ts';

/** Knows which of the learner's lines sent a statement, where one of them did. */
export interface Senders {
  /** Looks on at one Sequelize from now on. */
  watch(sequelize: Sequelize): void;
  /** The line's frame of the stack, for the frame that takes the statement to the judge. */
  of(sql: string): { at?: string };
}

type Query = new (
  connection: unknown,
  sequelize: unknown,
  options: Noted,
) => {
  options: Noted;
  run(sql: string, parameters: unknown): Promise<unknown>;
};
type Noted = { [SENDER]?: string | undefined };

/**
 * Looks at the stack where Sequelize is asked for a query: further on, in the driver, it leads back no longer, because
 * a query waits for its connection. Only for whoever looks on; it takes its time.
 */
export function watchSenders(): Senders {
  const places = new Map<string, string>();
  return {
    watch(sequelize) {
      const query = sequelize.query as (sql: unknown, options?: object) => Promise<unknown>;
      sequelize.query = ((sql: unknown, options?: object) =>
        query.call(sequelize, sql, { ...options, [SENDER]: ownFrame() })) as Sequelize['query'];
      const { dialect } = sequelize as unknown as { dialect: { Query: Query } };
      dialect.Query = class extends dialect.Query {
        override run(sql: string, parameters: unknown): Promise<unknown> {
          const at = this.options[SENDER];
          if (at === undefined) places.delete(sql);
          else if (places.size < MOST) places.set(sql, at);
          return super.run(sql, parameters);
        }
      };
    },
    of(sql) {
      const at = places.get(sql);
      places.delete(sql);
      return at === undefined ? {} : { at };
    },
  };
}

/** The topmost frame that is in the learner's folder. */
function ownFrame(): string | undefined {
  const { stackTraceLimit } = Error;
  try {
    Error.stackTraceLimit = DEEPEST;
    const lines = String(new Error().stack).split('\n');
    return lines.find((line) => line.includes(FOLDER))?.slice(0, LONGEST);
  } catch {
    return undefined;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const SENDER = Symbol('sender');
const MOST = 1_000;
const DEEPEST = 50;
const LONGEST = 500;
