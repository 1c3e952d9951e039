import * as sequelizePackage from 'sequelize';
import type { Model, ModelStatic, Sequelize } from 'sequelize';
import type { LearnerSequelize } from './connect.ts';

type AnyModel = ModelStatic<Model>;
type Associating = AnyModel & { associate?: unknown; options: { classMethods?: { associate?: unknown } } };

/** What a load needs to know about the staged folder. */
export interface Wanted {
  models: string[];
  modelsIndex?: string;
}

const MODEL = sequelizePackage.Model;
const INITIALISERS = ['init', 'initialize', 'initModel'] as const;

/**
 * Loads every model file and associates the models, by what each export *is*: a factory, a class, an object of
 * models, a promise of one.
 *
 * @returns the models by name
 * @throws what the learner's code throws
 */
export async function loadModels(
  wanted: Wanted,
  load: (file: string) => unknown,
  learner: LearnerSequelize,
  sequelize: Sequelize,
): Promise<Record<string, AnyModel>> {
  const late: ((...args: unknown[]) => unknown)[] = [];
  // An index that associates the models itself is the learner's own way to load them; the rest follows.
  const order = wanted.modelsIndex ? [wanted.modelsIndex, ...wanted.models] : wanted.models;
  for (const file of order) {
    if (file !== wanted.modelsIndex && wanted.modelsIndex && hasModelOf(file, learner)) continue;
    await accept(await load(file), sequelize, late, new Set());
  }
  const models = collect(learner);
  for (const associate of late) await associate(namesAndSequelize(models, sequelize), sequelizePackage.DataTypes);
  Object.assign(models, collect(learner));
  if (!wanted.modelsIndex || !anyAssociated(models)) await associateAll(models);
  // With the join models that Sequelize made while associating.
  return Object.assign(models, collect(learner));
}

/** Takes whatever a file exports and turns it into defined models, as far as it is one. */
async function accept(
  exported: unknown,
  sequelize: Sequelize,
  late: ((...args: unknown[]) => unknown)[],
  seen: Set<unknown>,
): Promise<void> {
  const value = await exported;
  if (value === null || value === undefined || seen.has(value) || seen.size > 200) return;
  seen.add(value);
  if (isModel(value)) return initialise(value, sequelize);
  if (typeof value === 'function' && !isClass(value)) return callFactory(value, sequelize, late, seen);
  if (typeof value === 'object' && !(value instanceof sequelizePackage.Sequelize)) {
    for (const inner of Object.values(value)) await accept(inner, sequelize, late, seen);
  }
}

/** A function of one argument named after the models is an `associate` for all of them; any other is a factory. */
async function callFactory(
  factory: Function,
  sequelize: Sequelize,
  late: ((...args: unknown[]) => unknown)[],
  seen: Set<unknown>,
): Promise<void> {
  const defines = /\.\s*(define|init|initialize|initModel)\s*\(|extends\s/.test(String(factory));
  if (!defines && /\.\s*(belongsTo|belongsToMany|hasMany|hasOne)\s*\(/.test(String(factory))) {
    late.push(factory as (...args: unknown[]) => unknown);
    return;
  }
  const made = await factory(sequelize, sequelizePackage.DataTypes);
  if (made === factory) return;
  await accept(made, sequelize, late, seen);
}

function isModel(value: unknown): value is AnyModel {
  return typeof value === 'function' && value.prototype instanceof MODEL;
}

function isClass(value: Function): boolean {
  return /^class\b/.test(Function.prototype.toString.call(value));
}

/** A class that brings its own `init(sequelize)` is initialised through it, once. */
function initialise(model: AnyModel, sequelize: Sequelize): void {
  if (Object.prototype.hasOwnProperty.call(model, 'sequelize') || model.sequelize) return;
  for (const name of INITIALISERS) {
    if (!Object.prototype.hasOwnProperty.call(model, name)) continue;
    (model as unknown as Record<string, Function>)[name]!(sequelize, sequelizePackage.DataTypes);
    return;
  }
}

/** Every model of every Sequelize the learner's code made or was given. */
function collect(learner: LearnerSequelize): Record<string, AnyModel> {
  return Object.assign({}, ...[...learner.instances].reverse().map((instance) => instance.models));
}

function hasModelOf(file: string, learner: LearnerSequelize): boolean {
  const stem = file.replace(/^.*\//, '').replace(/\..*$/, '').replace(/[-_]/g, '').toLowerCase();
  return Object.keys(collect(learner)).some((name) => name.toLowerCase() === stem);
}

function anyAssociated(models: Record<string, AnyModel>): boolean {
  return Object.values(models).some((model) => Object.keys(model.associations).length > 0);
}

/** As `models/index.js` of the Sequelize CLI does, in the order of the model names. */
async function associateAll(models: Record<string, AnyModel>): Promise<void> {
  for (const name of Object.keys(models).sort()) {
    const { associate } = models[name] as Associating;
    if (typeof associate === 'function') await associate.call(models[name], models);
  }
}

/** For one function that associates everything: it may look for `models.User` or for `sequelize.models.User`. */
function namesAndSequelize(models: Record<string, AnyModel>, sequelize: Sequelize): object {
  return Object.assign(Object.create(sequelize), { models }, models, { sequelize });
}
