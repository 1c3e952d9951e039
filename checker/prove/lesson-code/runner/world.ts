import { createRequire } from 'node:module';
import path from 'node:path';
import type { Model, ModelStatic, QueryInterface, Sequelize } from 'sequelize';
import type { Scene } from '../script.ts';

type Sql = typeof import('sequelize');
type Step = (queryInterface: QueryInterface, sequelize: unknown) => unknown;

/** The models and migrations of a scene, on a database of their own. */
export interface World {
  sequelize: Sequelize;
  library: Sql;
  models: Record<string, ModelStatic<Model>>;
  require: (name: string) => unknown;
  load(): Promise<void>;
  makeTables(): Promise<void>;
  /** Runs every migration that has not run. */
  migrate(): Promise<void>;
  /** Takes back the last migration that has run. */
  undo(): Promise<void>;
}

/**
 * Sets a world up, loading nothing yet: what goes wrong then is for the lesson to show.
 *
 * @param root the workbook's folder, whose Sequelize is used
 * @param storage a file that does not exist yet
 * @param onSql is told every statement as Sequelize logs it
 */
export function buildWorld(root: string, storage: string, scene: Scene, onSql: (sql: string) => void): World {
  const fromRoot = createRequire(path.join(root, 'package.json'));
  const library = fromRoot('sequelize') as Sql;
  const logging = (sql: string): void => onSql(sql);
  const sequelize = new library.Sequelize({ dialect: 'sqlite', storage, logging, logQueryParameters: true });
  const load = loader(scene.files, fromRoot);
  const models: World['models'] = {};
  const done: string[] = [];
  const migration = (file: string): { up?: Step; down?: Step } => defaultOf(load(file)) as { up?: Step; down?: Step };

  const world: World = {
    sequelize,
    library,
    models,
    require: fromRoot as World['require'],
    async load() {
      // Nothing here must outlive a power cut.
      await sequelize.query('PRAGMA synchronous = OFF', { logging: false });
      for (const file of within(scene, 'models/')) {
        const factory = defaultOf(load(file)) as (sequelize: Sequelize, types: unknown) => ModelStatic<Model>;
        const model = factory(sequelize, library.DataTypes);
        models[model.name] = model;
      }
      for (const model of Object.values(models)) {
        (model as { associate?: (models: World['models']) => void }).associate?.(models);
      }
    },
    async makeTables() {
      if (scene.tables === 'sync') await sequelize.sync();
      else await world.migrate();
    },
    async migrate() {
      for (const file of within(scene, 'migrations/').filter((one) => !done.includes(one))) {
        await migration(file).up!(sequelize.getQueryInterface(), library.Sequelize);
        done.push(file);
      }
    },
    async undo() {
      const file = done.pop();
      if (file) await migration(file).down!(sequelize.getQueryInterface(), library.Sequelize);
    },
  };
  return world;
}

function within(scene: Scene, folder: string): string[] {
  return Object.keys(scene.files)
    .filter((file) => file.startsWith(folder))
    .sort();
}

function defaultOf(exported: unknown): unknown {
  return (exported as { default?: unknown } | undefined)?.default ?? exported;
}

/** Modules from memory: what a lesson imports is another file of its world, or a package of the workbook. */
function loader(files: Record<string, string>, fromRoot: NodeJS.Require): (file: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  return function load(file: string): unknown {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    const require = (name: string): unknown => {
      if (!name.startsWith('.')) return fromRoot(name);
      const target = path.posix.join(path.posix.dirname(file), name);
      const found = Object.keys(files).find((one) => one === target || one.replace(/\.\w+$/, '') === target);
      if (!found) throw new Error(`Cannot find module '${name}'`);
      return load(found);
    };
    new Function('module', 'exports', 'require', files[file]!)(module, module.exports, require);
    return module.exports;
  };
}
