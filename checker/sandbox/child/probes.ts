import { DataTypes, type Model, type ModelStatic, type QueryInterface, type Sequelize } from 'sequelize';
import type { Umzug } from 'umzug';
import { evaluateLine } from './evaluate.ts';
import { callFunction } from './functions.ts';

/** What probes work on: the models and migrations of the last load. */
export interface Loaded {
  models: Record<string, ModelStatic<Model>>;
  sequelize: Sequelize;
  umzug: Umzug<QueryInterface>;
  /** The files in which an exercise asks for functions. */
  functions: { files: string[]; load(file: string): unknown };
  /** Says something to the judge that belongs to no answer: what a line of the console prints. */
  print(text: string): void;
}

/** A row as the judge names it: the model and the values by attribute, the primary key among them. */
interface RowArgument {
  model: string;
  values: Record<string, unknown>;
}

type Probe = (loaded: Loaded, args: never) => Promise<unknown>;

/** The questions a judge can put to the models, by name. What comes back is a claim. */
export const PROBES: Record<string, Probe> = {
  sync: async ({ sequelize, models }) => {
    await sequelize.sync();
    // Models defined on a Sequelize of the learner's own are not in ours.
    for (const other of new Set(Object.values(models).map((model) => model.sequelize))) {
      if (other && other !== sequelize) await other.sync();
    }
  },
  migrate: async ({ umzug }, { migrations, step }: { migrations?: string[]; step?: number }) => {
    const ran = await umzug.up(migrations ? { migrations } : step ? { step } : undefined);
    return ran.map((migration) => migration.name);
  },
  undo: async ({ umzug }, { migrations, all }: { migrations?: string[]; all?: boolean }) => {
    const undone = await umzug.down(all ? { to: 0 } : migrations ? { migrations } : undefined);
    return undone.map((migration) => migration.name);
  },
  pending: async ({ umzug }) => (await umzug.pending()).map((migration) => migration.name),
  call: async ({ models }, { row, method, args }: { row: RowArgument; method: string; args: unknown[] }) => {
    const instance = toInstance(models, row) as unknown as Record<string, (...args: unknown[]) => unknown>;
    if (typeof instance[method] !== 'function') throw new TypeError(`${row.model} has no method ${method}`);
    return plain(await instance[method](...args.map((argument) => fromArgument(models, argument))));
  },
  include: async ({ models }, { model, include, where }: { model: string; include: unknown; where?: object }) =>
    plain(await models[model]!.findAll({ include: include as never, ...(where && { where }) } as object)),
  destroy: async ({ models }, { row }: { row: RowArgument }) => {
    const model = models[row.model]!;
    const found = await model.findByPk(row.values[model.primaryKeyAttribute] as number);
    if (!found) throw new Error(`findByPk found no ${row.model}`);
    await found.destroy();
  },
  run: async ({ models, sequelize }, { source, data }: { source: string; data: unknown }) => {
    const probe = (0, eval)(`(${source})`) as (context: object, data: unknown) => unknown;
    const queryInterface = sequelize.getQueryInterface();
    return plain(await probe({ models, sequelize, queryInterface, DataTypes }, data));
  },
  function: ({ models, functions }, asked: { name: string; data: unknown }) => callFunction(models, functions, asked),
  line: evaluateLine,
};

/** A row the judge placed, as an instance: no SELECT needed, the judge knows what is in the table. */
function toInstance(models: Record<string, ModelStatic<Model>>, row: RowArgument): Model {
  return models[row.model]!.build(row.values as never, { isNewRecord: false, raw: true });
}

function fromArgument(models: Record<string, ModelStatic<Model>>, argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map((item) => fromArgument(models, item));
  const row = argument as Partial<RowArgument> | null;
  return row && typeof row === 'object' && typeof row.model === 'string' && row.values
    ? toInstance(models, row as RowArgument)
    : argument;
}

/** Instances become their plain values, so that nothing clever of theirs leaves this process. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  const instance = value as { get?: (options: object) => unknown } | null;
  if (instance && typeof instance === 'object' && typeof instance.get === 'function') {
    return instance.get({ plain: true });
  }
  return value;
}
