import { translateError } from '../../diagnose/translate.ts';
import { ChildGone, ChildThrew, IDLE, type ChildHandle } from '../../sandbox/child-handle.ts';
import type { Limits, Staged } from '../../types.ts';
import type { Workplace } from '../check.ts';
import { Found } from '../finding.ts';
import { explainEnd } from '../outcomes.ts';
import { World } from '../world.ts';
import { compileLine } from './compile-line.ts';
import { furnish, loadingThrew, readFolder } from './opening.ts';
import { ConsoleValue, type ConsoleAsk, type ConsoleEvent, type ConsoleReply } from './protocol.ts';
import { showStatement } from './statement.ts';
import { readTables } from './tables.ts';

/** A statement is running that nothing can interrupt. */
export class StillBusy extends Error {}

type Opening = Extract<ConsoleAsk, { kind: 'open' }>;

/**
 * A console as the judge has it: a child with the learner's models, and a database with rows in it. What a line breaks
 * is replaced: a child that is gone by a new one, with a new database.
 */
export class ConsoleSession {
  #opening: Opening | undefined;
  #staged: Staged | undefined;
  #live: { child: ChildHandle; world: World } | undefined;
  #interrupted = false;
  #shown = 0;
  #printed = 0;

  constructor(
    private readonly workplace: Workplace,
    private readonly say: (event: ConsoleEvent) => void,
  ) {}

  /** Does what is asked; whatever becomes of the learner's code is an answer. */
  async answer(ask: ConsoleAsk): Promise<ConsoleReply> {
    if (ask.kind === 'open') this.#opening = ask;
    if (ask.kind === 'open' || ask.kind === 'reload') return this.#open();
    if (ask.kind === 'reset') return this.#begin();
    if (!this.#live) {
      // Its file may have been mended since.
      const opened = await this.#open();
      if (opened.kind !== 'opened') return opened;
    }
    return ask.kind === 'tables' ? this.#tables() : this.#line(ask.text, ask.width);
  }

  /** The person wants the line that runs to stop. */
  interrupt(): void {
    this.#interrupted = true;
    this.#live?.child.kill();
  }

  /** @throws StillBusy when the database cannot be stopped: then this judge is of no more use */
  async close(): Promise<void> {
    const live = this.#live;
    this.#live = undefined;
    live?.child.kill();
    await live?.world.close();
    if (live?.world.database.stuck) throw new StillBusy('the database is still busy');
  }

  async #open(): Promise<ConsoleReply> {
    const { folder, exercise } = this.#opening!;
    const staged = await readFolder(folder, exercise);
    if ('kind' in staged) {
      await this.close();
      return staged;
    }
    this.#staged = staged;
    return this.#begin();
  }

  async #begin(): Promise<ConsoleReply> {
    await this.close();
    this.#interrupted = false;
    const staged = this.#staged;
    if (!staged) return this.#open();
    const child = await this.workplace.pool.take(this.#limits);
    this.workplace.pool.fill();
    try {
      const world = await World.open(child, staged, { sendFiles: true, directory: this.workplace.directory });
      this.#live = { child, world };
      const notices = await furnish(world, staged);
      this.#echo(child);
      return { kind: 'opened', notices, models: world.models.map(toConsoleModel) };
    } catch (error) {
      await this.close();
      child.kill();
      if (error instanceof ChildThrew) return loadingThrew(error, staged, this.#opening!.exercise);
      if (!(error instanceof ChildGone)) throw error;
      return { kind: 'does-not-load', message: explainEnd(error.end, this.#limits, child.loading) };
    }
  }

  async #tables(): Promise<ConsoleReply> {
    try {
      return { kind: 'tables', tables: await readTables(this.#live!.world) };
    } catch (error) {
      // An open transaction may have locked them.
      const { message } = error as Error;
      return { kind: 'threw', message: translateError({ name: 'SQLite', message, parent: message }) };
    }
  }

  async #line(text: string, width: number): Promise<ConsoleReply> {
    const line = compileLine(text);
    if (line.kind === 'unfinished') return line;
    if (line.kind === 'wrong') return { kind: 'threw', message: line.message, frame: line.frame };
    const { world } = this.#live!;
    this.#shown = this.#printed = 0;
    try {
      const answered = await world.ask('line', { code: line.code, names: line.names, width }, 'running this line');
      const value = ConsoleValue.safeParse(answered);
      return { kind: 'value', value: value.success ? value.data : { kind: 'nothing' } };
    } catch (error) {
      if (error instanceof Found) return toThrown(error);
      if (!(error instanceof ChildGone)) throw error;
      return { kind: 'stopped', message: this.#whyStopped(error), again: await this.#begin() };
    } finally {
      this.#sayWhatIsLeft();
    }
  }

  #sayWhatIsLeft(): void {
    const statements = this.#shown - MOST_STATEMENTS;
    if (statements > 0)
      this.say({ kind: 'note', text: `and ${statements} more ${statements === 1 ? 'statement' : 'statements'}` });
    if (this.#printed > MOST_PRINTED) this.say({ kind: 'note', text: 'and more that was printed' });
  }

  #whyStopped({ end }: ChildGone): string {
    if (this.#interrupted) return 'Stopped.';
    if (end.during === IDLE) return 'Something that no line waited for ended the program.';
    if (end.outcome === 'timed-out') {
      return `Stopped after ${secondsOf(this.#limits)}: this line did not come to an end. Look for a loop, or a promise that nothing settles.`;
    }
    if (end.outcome === 'stopped-early') return `This line ended the program (${end.detail ?? 'no reason given'}).`;
    return explainEnd({ ...end, during: 'while running this line' }, this.#limits, undefined);
  }

  /** Shows what goes to the database from now on, and what is printed. */
  #echo(child: ChildHandle): void {
    const run = child.onSql;
    child.onSql = (frame) => {
      const text = showStatement(frame);
      if (text !== undefined && ++this.#shown <= MOST_STATEMENTS) this.say({ kind: 'sql', text });
      return run(frame);
    };
    child.onOutput = (text) => {
      const room = MOST_PRINTED - this.#printed;
      this.#printed += text.length;
      if (room > 0) this.say({ kind: 'printed', text: text.slice(0, room) });
    };
  }

  get #limits(): Limits {
    return this.#opening!.limits;
  }
}

function secondsOf({ callMs }: Limits): string {
  return callMs === 1_000 ? '1 second' : `${callMs / 1_000} seconds`;
}

function toThrown({ finding }: Found): ConsoleReply {
  const { place, ...error } = finding.error!;
  const message = error.code === 'ERR_ACCESS_DENIED' ? NO_FILES : translateError(error);
  return { kind: 'threw', message, ...(place && { place }) };
}

function toConsoleModel({ name, associations }: World['models'][number]): { name: string; methods: string[] } {
  return { name, methods: associations.flatMap(({ accessors }) => Object.values(accessors)) };
}

const MOST_STATEMENTS = 100;
const MOST_PRINTED = 20_000;
const NO_FILES = 'Refused: code in the console has no access to files, processes or the environment.';
