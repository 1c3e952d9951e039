import * as sequelizePackage from 'sequelize';
import type { Options, Sequelize } from 'sequelize';
import type { Driver } from './driver.ts';

type SequelizeClass = typeof sequelizePackage.Sequelize;

/** The `sequelize` that a learner's modules receive, and every connection made through it. */
export interface LearnerSequelize {
  /** What `require('sequelize')` gives: the class, with everything the package exports on it. */
  package: SequelizeClass;
  /** Every Sequelize made so far, ours first. */
  instances: InstanceType<SequelizeClass>[];
}

/**
 * A `Sequelize` for the learner that ignores where it is told to connect and always reaches the judge's database.
 * A new one for every load, so that nothing of the last one is left.
 *
 * @param driver what stands in for the sqlite3 driver
 * @param onMade told each Sequelize that is made
 */
export function learnerSequelize(driver: Driver, onMade?: (sequelize: Sequelize) => void): LearnerSequelize {
  const instances: InstanceType<SequelizeClass>[] = [];
  class WorkbookSequelize extends sequelizePackage.Sequelize {
    constructor(...given: unknown[]) {
      super({ ...keptOptions(given), ...fixedOptions(driver) });
      instances.push(this);
      onMade?.(this);
    }
  }
  Object.defineProperty(WorkbookSequelize, 'name', { value: 'Sequelize' });
  const own = Object.getOwnPropertyDescriptors(sequelizePackage.Sequelize) as Record<string, PropertyDescriptor>;
  for (const [key, descriptor] of Object.entries(own)) {
    // Copied, not only inherited: `import * as S from 'sequelize'` reads own properties.
    if (!['prototype', 'name', 'length'].includes(key)) Object.defineProperty(WorkbookSequelize, key, descriptor);
  }
  for (const alias of ['Sequelize', 'default']) {
    Object.defineProperty(WorkbookSequelize, alias, { value: WorkbookSequelize, configurable: true, writable: true });
  }
  return { package: WorkbookSequelize as unknown as SequelizeClass, instances };
}

/** Of a learner's own options only those count that shape models: `{ define: { timestamps: false } }`. */
function keptOptions(given: unknown[]): Options {
  const options = given.find((value): value is Options => typeof value === 'object' && value !== null);
  return { define: options?.define, hooks: options?.hooks, minifyAliases: options?.minifyAliases };
}

/**
 * Not ':memory:': all its connections would be one, and a forgotten `{ transaction }` would pass. READWRITE (2)
 * without CREATE: otherwise Sequelize makes a directory for the file.
 */
function fixedOptions(driver: Driver): Options {
  return {
    dialect: 'sqlite',
    storage: 'exercise.sqlite',
    logging: false,
    dialectModule: driver,
    dialectOptions: { mode: 2 },
  };
}
