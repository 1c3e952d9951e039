import type { Sequelize } from 'sequelize';

/** Says whether queries are still running that nobody waits for. */
export interface QueryWatch {
  /** Forgets what has begun so far: it is no matter of whoever asks. */
  begin(): void;
  /** Asked once the work is said to be over. */
  areRunning(): Promise<boolean>;
}

/**
 * Counts the queries and transactions of a Sequelize, so that a migration which is over before its work is done can be
 * told from one that waits. The order of the statements does not show it: they wait for each other in the connection. A
 * transaction counts from its call to its end, because between two of its queries there may be none.
 */
export function watchQueries(sequelize: Sequelize): QueryWatch {
  let running = new Set<object>();
  for (const name of ['query', 'transaction'] as const) {
    const method = sequelize[name] as (...args: unknown[]) => Promise<unknown>;
    const counted = async (...args: unknown[]): Promise<unknown> => {
      const one = {};
      const among = running.add(one);
      try {
        return await method.apply(sequelize, args);
      } finally {
        among.delete(one);
      }
    };
    sequelize[name] = counted as Sequelize['query'] & Sequelize['transaction'];
  }
  return {
    begin() {
      running = new Set();
    },
    async areRunning() {
      const mine = running;
      // What was called a moment ago may come to its first query only now.
      for (let turn = 0; turn < TURNS && mine.size === 0; turn++) await new Promise((resolve) => setImmediate(resolve));
      return mine.size > 0;
    },
  };
}

/** Of the event loop. */
const TURNS = 3;
