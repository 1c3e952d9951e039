import type { QueryInterface, Sequelize } from 'sequelize';
import { SequelizeStorage, Umzug } from 'umzug';
import { watchQueries } from './unfinished.ts';

type Step = (queryInterface: QueryInterface, sequelize: unknown) => unknown;
type MigrationModule = { up?: Step; down?: Step; default?: MigrationModule };

/**
 * The learner's migrations, run as the Sequelize CLI runs them: in the order of their names, each recorded in
 * SequelizeMeta, each `up` and `down` given `(queryInterface, Sequelize)`.
 *
 * @param names paths such as `migrations/20240101000000-create-users.js`
 * @param load gives a migration's exports; called when the migration runs
 */
export function createUmzug(
  names: string[],
  load: (file: string) => unknown,
  sequelize: Sequelize,
  sequelizePackage: unknown,
): Umzug<QueryInterface> {
  const queryInterface = sequelize.getQueryInterface();
  // For migrations in the manner of Umzug 3 itself: `up({ context: queryInterface })`.
  Object.defineProperty(queryInterface, 'context', { value: queryInterface });
  const queries = watchQueries(sequelize);
  const step = (file: string, direction: 'up' | 'down') => async (): Promise<void> => {
    const exported = (await load(file)) as MigrationModule | undefined;
    const method = exported?.[direction] ?? exported?.default?.[direction];
    if (typeof method !== 'function') throw new Error(`Could not find migration method: ${direction}`);
    const result = method.call(exported, queryInterface, sequelizePackage);
    // The CLI refuses this as well; without a promise nobody can wait for the work.
    if (typeof (result as PromiseLike<unknown> | undefined)?.then !== 'function') {
      throw new Error(`Migration ${baseName(file)} (or wrapper) didn't return a promise`);
    }
    await result;
    if (await queries.areRunning()) throw new Error(`Migration ${baseName(file)} was over before its work was done`);
  };
  return new Umzug({
    logger: undefined,
    context: queryInterface,
    storage: new SequelizeStorage({ sequelize }),
    migrations: names.map((file) => ({
      name: baseName(file),
      path: file,
      up: step(file, 'up'),
      down: step(file, 'down'),
    })),
  });
}

/** The name under which SequelizeMeta records a migration. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
