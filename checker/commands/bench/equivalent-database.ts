import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Sequelize, type Model, type ModelStatic } from 'sequelize';
import { SequelizeStorage, Umzug } from 'umzug';

/*
 * Copied into a project without Sandcastle, together with equivalent.ts: what a careful teacher writes who tests
 * models in the process of the test.
 */

export type AnyModel = ModelStatic<Model> & { associate?(models: Record<string, ModelStatic<Model>>): void };
export type ModelFile = (sequelize: Sequelize) => AnyModel;

/** One exercise: its folder, its models, how its tables are made, and from which model to which links are tried. */
export interface Exercise {
  folder: URL;
  models: ModelFile[];
  build: 'migrate' | 'sync';
  sides: [source: string, target: string][];
}

/** A database with its tables, and the models on it. */
export interface Opened {
  sequelize: Sequelize;
  models: Record<string, AnyModel>;
  /** Undoes every migration. */
  down(): Promise<void>;
  up(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a new database in a file, loads the models and makes the tables. */
export async function open({ folder, models: files, build }: Exercise): Promise<Opened> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'plain-'));
  const storage = path.join(directory, 'database.sqlite');
  const sequelize = new Sequelize({ dialect: 'sqlite', storage, logging: false });
  const models: Record<string, AnyModel> = {};
  for (const file of files) {
    const model = file(sequelize);
    models[model.name] = model;
  }
  for (const model of Object.values(models)) model.associate?.(models);
  const umzug = migrationsOf(fileURLToPath(folder), sequelize);
  if (build === 'sync') await sequelize.sync();
  else await umzug.up();
  return {
    sequelize,
    models,
    down: async () => void (await umzug.down({ to: 0 })),
    up: async () => void (await umzug.up()),
    async close() {
      await sequelize.close();
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
}

function migrationsOf(folder: string, sequelize: Sequelize): Umzug<ReturnType<Sequelize['getQueryInterface']>> {
  const require = createRequire(import.meta.url);
  const context = sequelize.getQueryInterface();
  const migrations = path.join(folder, 'migrations');
  return new Umzug({
    migrations: fs
      .readdirSync(migrations)
      .sort()
      .map((name) => {
        const { up, down } = require(path.join(migrations, name)) as Record<'up' | 'down', Migration>;
        return { name, up: () => up(context, Sequelize), down: () => down(context, Sequelize) };
      }),
    context,
    storage: new SequelizeStorage({ sequelize }),
    logger: undefined,
  });
}

type Migration = (queryInterface: unknown, sequelize: unknown) => Promise<void>;
