import type { Sequelize } from 'sequelize';

/** Says whether queries are still running that nobody waits for. */
export interface QueryWatch {
  areRunning(): Promise<boolean>;
}

/**
 * Counts the queries of a Sequelize, so that a migration which is over before its work is done can be told from one that
 * waits. The order of the statements does not show it: they wait for each other in the connection.
 */
export function watchQueries(sequelize: Sequelize): QueryWatch {
  const query = sequelize.query as (...args: unknown[]) => Promise<unknown>;
  let running = 0;
  const counted = async (...args: unknown[]): Promise<unknown> => {
    running++;
    try {
      return await query.apply(sequelize, args);
    } finally {
      running--;
    }
  };
  sequelize.query = counted as Sequelize['query'];
  return {
    async areRunning() {
      if (running > 0) return true;
      // What was called a moment ago may come to its first query only now.
      await new Promise((resolve) => setImmediate(resolve));
      return running > 0;
    },
  };
}
