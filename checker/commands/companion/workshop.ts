import { ConsoleJudge } from '../../judge/console/console-judge.ts';
import type { ConsoleEvent, ConsoleReply, ConsoleTable } from '../../judge/console/protocol.ts';
import { JudgeProcess } from '../../judge/judge-process.ts';
import { buildChildProgram, type ChildProgram } from '../../sandbox/program.ts';
import type { InspectionReport, Trial } from '../../types.ts';
import { limitsFor } from '../grading.ts';

/** What the workbench of a page asks of the learner's code: to be looked at, and to be tried. */
export interface Workshop {
  /** @returns nothing where it cannot be looked at; a verdict says why */
  inspect(folder: string): Promise<InspectionReport | undefined>;
  /** Runs a snippet on a new database with rows in it. One at a time. */
  tryOut(exercise: string, folder: string, code: string): Promise<Trial>;
  close(): Promise<void>;
}

/** Opens a workshop. A process is started for each of the two when it is first asked for, and stays. */
export function openWorkshop(root: string): Workshop {
  const limits = limitsFor();
  let program: Promise<ChildProgram> | undefined;
  let looking: JudgeProcess | undefined;
  let bench: ConsoleJudge | undefined;
  let events: ConsoleEvent[] = [];
  let closed = false;
  const built = (): Promise<ChildProgram> => (program ??= buildChildProgram(root, { snapshot: true }));

  async function inspectOnce(folder: string): Promise<InspectionReport | undefined> {
    const options = { program: await built(), limits, count: 1, spare: 1 };
    if (closed) return undefined;
    looking ??= new JudgeProcess(options);
    const ended = await looking.inspect({ folder, named: {}, limits });
    if (ended.kind === 'inspected') return ended.reply.kind === 'inspected' ? ended.reply.report : undefined;
    // Whatever has become of it, the next question gets a new one.
    looking.kill();
    looking = undefined;
    return undefined;
  }

  async function run(exercise: string, folder: string, code: string): Promise<Trial> {
    const options = { program: await built(), limits, exercise, folder };
    if (closed)
      return { said: [], reply: { kind: 'threw', message: 'The workbook is closing.' }, before: [], after: [] };
    bench ??= new ConsoleJudge({ ...options, onEvent: (event) => events.push(event) });
    events = [];
    const opened = await bench.ask({ kind: 'open', exercise, folder, limits });
    if (opened.kind !== 'opened') return { said: [], reply: toReply(opened), before: [], after: [] };
    const before = await tables(bench);
    events = opened.notices.map((text) => ({ kind: 'note', text }));
    const reply = await bench.ask({ kind: 'line', text: code, width: WIDTH });
    const said = events;
    // What was stopped has a new database: there is no "after".
    const after = reply.kind === 'value' || reply.kind === 'threw' ? await tables(bench) : [];
    return { said, reply: toReply(reply), before, after };
  }

  const inspect = oneByOne(inspectOnce);
  const tryOut = oneByOne(run);
  return {
    inspect,
    tryOut,
    async close() {
      closed = true;
      looking?.kill();
      await Promise.all([looking?.end(), bench?.close()]);
    },
  };
}

async function tables(bench: ConsoleJudge): Promise<ConsoleTable[]> {
  const reply = await bench.ask({ kind: 'tables' });
  return reply.kind === 'tables' ? reply.tables.filter(({ name }) => name !== 'SequelizeMeta') : [];
}

function toReply(reply: ConsoleReply): Trial['reply'] {
  if (reply.kind === 'value' || reply.kind === 'threw' || reply.kind === 'does-not-load') return reply;
  if (reply.kind === 'stopped') return { kind: 'threw', message: reply.message };
  return { kind: 'threw', message: 'This is not finished: a bracket or a quote is open.' };
}

/** A judge answers one question at a time. */
function oneByOne<Asked extends unknown[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (...asked) => {
    const answer = last.then(() => ask(...asked));
    last = answer.catch(() => {});
    return answer;
  };
}

const WIDTH = 90;
