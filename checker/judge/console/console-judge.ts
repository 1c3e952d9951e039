import type { ChildProgram } from '../../sandbox/program.ts';
import type { Limits } from '../../types.ts';
import { JudgeProcess } from '../judge-process.ts';
import type { ConsoleAsk, ConsoleEvent, ConsoleReply } from './protocol.ts';

/** Whose models a console has. */
export interface ConsoleOptions {
  program: ChildProgram;
  limits: Limits;
  exercise: string;
  folder: string;
  onEvent(event: ConsoleEvent): void;
}

/** The supervisor's side of a console: a judge of its own, and another one should that be lost. */
export class ConsoleJudge {
  #judge: JudgeProcess;
  #lastId = 0;
  #interrupted = false;
  #closed = false;

  constructor(private readonly options: ConsoleOptions) {
    this.#judge = this.#start();
  }

  /** Opens the exercise's folder, or says why it cannot be loaded. */
  open(): Promise<ConsoleReply> {
    const { exercise, folder, limits } = this.options;
    return this.ask({ kind: 'open', exercise, folder, limits });
  }

  /** Asks one thing, and waits for the reply. One at a time. */
  async ask(ask: ConsoleAsk): Promise<ConsoleReply> {
    this.#interrupted = false;
    // A line that is stopped opens a new database before it replies: migrations and rows have their time too.
    const ended = await this.#judge.converse(++this.#lastId, ask, this.options.limits.callMs * STEPS);
    if (ended.kind === 'replied') return ended.reply;
    const message = this.#interrupted
      ? 'Stopped.'
      : ended.kind === 'fault' && !ended.stuck
        ? faultOf(ended.message)
        : LOST;
    if (this.#closed) return { kind: 'does-not-load', message };
    this.#judge.kill();
    this.#judge = this.#start();
    if (ask.kind === 'open') return { kind: 'does-not-load', message };
    return { kind: 'stopped', message, again: await this.open() };
  }

  /** Stops the line that runs now. A second time does not ask. */
  interrupt(): void {
    if (this.#interrupted) this.#judge.kill();
    this.#interrupted = true;
    this.#judge.interrupt();
  }

  async close(): Promise<void> {
    this.#closed = this.#interrupted = true;
    await this.#judge.end();
  }

  #start(): JudgeProcess {
    const { program, limits, onEvent } = this.options;
    const judge = new JudgeProcess({ program, limits, count: 1, spare: 1 });
    judge.onEvent = onEvent;
    return judge;
  }
}

function faultOf(message: string): string {
  return `The console itself made a mistake: ${message.split('\n')[0]}. This is not about your code.`;
}

const STEPS = 5;
const LOST = 'Stopped: the database was busy for too long with a statement.';
