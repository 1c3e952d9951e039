import type { Sequelize } from 'sequelize';

/** Says whether queries are still running that nobody waits for. */
export interface QueryWatch {
  /** Forgets what has begun so far: it is no matter of whoever asks. */
  begin(): void;
  /** Asked once the work is said to be over. */
  areRunning(): Promise<boolean>;
}

/**
 * Counts the queries of a Sequelize, so that a migration which is over before its work is done can be told from one that
 * waits. The order of the statements does not show it: they wait for each other in the connection.
 */
export function watchQueries(sequelize: Sequelize): QueryWatch {
  const query = sequelize.query as (...args: unknown[]) => Promise<unknown>;
  let running = new Set<object>();
  const counted = async (...args: unknown[]): Promise<unknown> => {
    const one = {};
    const among = running.add(one);
    try {
      return await query.apply(sequelize, args);
    } finally {
      among.delete(one);
    }
  };
  sequelize.query = counted as Sequelize['query'];
  return {
    begin() {
      running = new Set();
    },
    async areRunning() {
      const mine = running;
      if (mine.size > 0) return true;
      // What was called a moment ago may come to its first query only now.
      await new Promise((resolve) => setImmediate(resolve));
      return mine.size > 0;
    },
  };
}
