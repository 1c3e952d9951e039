import type { CheckStep, ModelDescription } from '../types.ts';
import type { Chance } from './chance.ts';
import type { Examination, Made } from './examination.ts';
import { CourseFault, Found } from './finding.ts';
import { stepsIn } from './steps.ts';
import type { World } from './world.ts';

/** The world that a student works in: how its tables are made, what its models are, and what was sent meanwhile. */
export abstract class StudentWorld {
  /** What ran, for messages: `sync made`, `the migrations made`. */
  made: Made = 'nothing';
  /** How many things were seen that the child cannot colour. A pass needs at least one. */
  evidence = 0;
  #world: World | undefined;
  readonly #worlds: World[] = [];

  constructor(
    readonly examination: Examination,
    readonly chance: Chance,
  ) {}

  /** The world of the last `sync`, `migrate` or `load`. */
  get world(): World {
    if (!this.#world) throw new CourseFault('a hidden test begins with student.sync(), migrate() or load()');
    return this.#world;
  }

  get isOpen(): boolean {
    return this.#world !== undefined;
  }

  /** What the learner's models sent since the tables were made. */
  get statements(): string[] {
    const tape = this.#world?.database.tape.since(0) ?? [];
    return tape.filter(({ probe }) => !['load', 'sync', 'migrate'].includes(probe)).map(({ sql }) => sql);
  }

  /** What was tried on the models, in all worlds of this test. */
  get steps(): CheckStep[] {
    return stepsIn(this.#worlds);
  }

  open(world: World): void {
    this.#world = world;
    this.#worlds.push(world);
  }

  /** Hands on a world in which nothing has happened, as good as a new one for the next test. */
  handOn(): World | undefined {
    const world = this.#world?.pristine ? this.#world : undefined;
    if (world) this.#world = undefined;
    return world;
  }

  /** Loads the models, with an empty database. */
  async load(): Promise<void> {
    await this.examination.prepare(this, 'nothing');
  }

  async close(): Promise<void> {
    await this.#world?.close();
    if (this.#world?.database.stuck) this.examination.stuck = true;
  }

  /** Makes the tables from the models, in an empty database. */
  async sync(): Promise<void> {
    await this.examination.prepare(this, 'sync');
  }

  /** Makes the tables by running the folder's migrations, one after another, in an empty database. */
  async migrate(): Promise<void> {
    await this.examination.prepare(this, 'migrated');
  }

  /**
   * Makes the tables as they are where the exercise begins: only the migrations that came with it have run, as they
   * came, in an empty database. The learner's own are still to run.
   *
   * @param table the last one they make; where a learner's own application has none of ours, it is run until then
   */
  async migrateShipped(table: string): Promise<void> {
    await this.examination.prepare(this, 'shipped', table);
  }

  /**
   * A model by its exact name.
   *
   * @throws Found when there is none
   */
  model(name: string): ModelDescription {
    const model = this.world.models.find((candidate) => candidate.name === name);
    if (model) return model;
    const names = this.world.models.map((candidate) => candidate.name);
    throw new Found({
      tried: `Looking for the model ${name}.`,
      expected: `a model named ${name}`,
      actual: names.length > 0 ? `the models are ${names.join(', ')}` : 'there are no models',
    });
  }
}
