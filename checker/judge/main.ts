import { ChildPool } from '../sandbox/pool.ts';
import { check } from './check.ts';
import type { ConsoleAsk } from './console/protocol.ts';
import type { ConsoleSession } from './console/session.ts';
import type { InspectAsk } from './inspect/protocol.ts';
import { makeDirectory, removeDirectory } from './directory.ts';
import type { FromJudge, ToJudge } from './protocol.ts';
import type { Job } from '../types.ts';

/*
 * A judge: a process of its own that owns one check at a time. The supervisor that started it kills it when it is past
 * its deadline or its memory, and starts another.
 */

interface Running {
  id: number;
  abort: AbortController;
}

/** Begins the life of a judge; returns when its channel to the supervisor is gone. */
export function main(): void {
  const directory = makeDirectory();
  let pool: ChildPool | undefined;
  let running: Running | undefined;
  let session: ConsoleSession | undefined;

  const say = (message: FromJudge): void => {
    // The supervisor may go at any moment; then `disconnect` says so.
    if (process.connected) process.send?.(message, undefined, undefined, () => {});
  };

  async function run(job: Job): Promise<void> {
    const abort = new AbortController();
    running = { id: job.id, abort };
    try {
      const { result, stuck } = await check(job, { pool: pool!, directory }, abort.signal);
      say(
        abort.signal.aborted ? { kind: 'cancelled', id: job.id, stuck } : { kind: 'result', id: job.id, result, stuck },
      );
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say(
        abort.signal.aborted
          ? { kind: 'cancelled', id: job.id, stuck: false }
          : { kind: 'fault', id: job.id, message, stuck: false },
      );
    }
    running = undefined;
    // Started now rather than when the job took its child: the learner waits for the verdict, not for this.
    pool?.fill();
  }

  async function converse(id: number, ask: ConsoleAsk): Promise<void> {
    // Not needed by any check.
    const { ConsoleSession, StillBusy } = await import('./console/session.ts');
    try {
      session ??= new ConsoleSession({ pool: pool!, directory }, (event) => say({ kind: 'console-event', event }));
      say({ kind: 'console-reply', id, reply: await session.answer(ask) });
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say({ kind: 'fault', id, message, stuck: error instanceof StillBusy });
    }
  }

  async function look(id: number, ask: InspectAsk): Promise<void> {
    try {
      const { inspect } = await import('./inspect/inspect.ts');
      say({ kind: 'inspect-reply', id, reply: await inspect(ask, { pool: pool!, directory }) });
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      say({ kind: 'fault', id, message, stuck: false });
    }
  }

  process.on('message', (message: ToJudge) => {
    if (message.kind === 'begin') {
      const started = (pid: number): void => say({ kind: 'started', pid });
      const ended = (pid: number): void => say({ kind: 'ended', pid });
      pool = new ChildPool(message.program, message.limits, message.spare, { started, ended });
      pool.fill();
      say({ kind: 'ready' });
    } else if (message.kind === 'check') void run(message.job);
    else if (message.kind === 'console') void converse(message.id, message.ask);
    else if (message.kind === 'inspect') void look(message.id, message.ask);
    else if (message.kind === 'interrupt') session?.interrupt();
    else if (running?.id === message.id) running.abort.abort();
  });

  // The supervisor is gone: nothing that was started stays.
  process.on('disconnect', () => {
    running?.abort.abort();
    void (pool?.close() ?? Promise.resolve()).finally(() => removeAndLeave(directory));
  });
}

function removeAndLeave(directory: string): void {
  removeDirectory(directory);
  // A statement that cannot be interrupted would keep the process alive.
  process.kill(process.pid, 'SIGKILL');
}
