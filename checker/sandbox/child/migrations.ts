import type { QueryInterface, Sequelize } from 'sequelize';
import { Umzug, type UmzugStorage } from 'umzug';
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
    queries.begin();
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
    storage: recordsOf(sequelize),
    migrations: names.map((file) => ({
      name: baseName(file),
      path: file,
      up: step(file, 'up'),
      down: step(file, 'down'),
    })),
  });
}

/**
 * The table in which the Sequelize CLI records what ran. Written by plain SQL: through a model of its own, which is made
 * sure of before each record, half of all statements of a check would be about it.
 */
function recordsOf(sequelize: Sequelize): UmzugStorage {
  const send = async (sql: string, bind?: string[]): Promise<void> => void (await sequelize.query(sql, { bind }));
  return {
    async logMigration({ name }) {
      // A migration may have dropped every table.
      await send(CREATE_RECORDS);
      await send('INSERT INTO SequelizeMeta (name) VALUES ($1);', [name]);
    },
    async unlogMigration({ name }) {
      await send(CREATE_RECORDS);
      await send('DELETE FROM SequelizeMeta WHERE name = $1;', [name]);
    },
    async executed() {
      await send(CREATE_RECORDS);
      const [rows] = await sequelize.query('SELECT name FROM SequelizeMeta ORDER BY name;');
      return (rows as { name: string }[]).map(({ name }) => name);
    },
  };
}

const CREATE_RECORDS = 'CREATE TABLE IF NOT EXISTS `SequelizeMeta` (`name` VARCHAR(255) NOT NULL UNIQUE PRIMARY KEY);';

/** The name under which SequelizeMeta records a migration. */
export function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
