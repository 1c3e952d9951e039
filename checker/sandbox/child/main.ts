import net from 'node:net';
import v8 from 'node:v8';
import * as sequelizePackage from 'sequelize';
import { MAX_FILES, openChannel, type Channel } from '../channel.ts';
import { holdsFunctions } from '../stage/kinds.ts';
import { watchAssociations } from './associated.ts';
import { learnerSequelize } from './connect.ts';
import { describeModels } from './describe.ts';
import { shutDoors } from './doors.ts';
import { createDriver, type DriverReply, type DriverRequest } from './driver.ts';
import { toFailure } from './failure.ts';
import { createLoader, type SentFile } from './loader.ts';
import { createUmzug } from './migrations.ts';
import { loadModels } from './models.ts';
import { PROBES, type Loaded } from './probes.ts';
import { watchSenders } from './senders.ts';
import { warmUp } from './warm-up.ts';

/*
 * The untrusted side. It runs the learner's models and migrations, has no database and no files, and can only ask:
 * SQL leaves over fd 3, answers to the judge's questions leave over fd 3, and everything it says is a claim.
 */

interface LoadFrame {
  id: number;
  world: number;
  files?: SentFile[];
  models?: string[];
  modelsIndex?: string;
  migrations?: string[];
  /** Whether to note which lines send the statements. */
  notesSenders?: boolean;
}

type RowsFrame = { id: number; error?: { message: string } } & DriverReply;

type Printing = { _handle?: { setBlocking?(blocking: boolean): void } };

// Kept from before the learner's code runs, which may replace both.
const leave = (process as unknown as { reallyExit(code: number): never }).reallyExit.bind(process);

let channel: Channel;
let lastStatement = 0;
let files = new Map<string, SentFile>();
let submission: Omit<LoadFrame, 'id' | 'world' | 'files' | 'notesSenders'> = {};
let loaded: Loaded | undefined;
let openCall: number | undefined;
const waiting = new Map<number, (reply: RowsFrame) => void>();

function ask(
  request: DriverRequest & { world: number },
  done: (error: Error | null, reply: DriverReply) => void,
): void {
  const id = ++lastStatement;
  waiting.set(id, (reply) => {
    done(reply.error ? Object.assign(new Error(reply.error.message), reply.error) : null, reply);
  });
  try {
    channel.send({ kind: 'sql', id, ...request });
  } catch (error) {
    waiting.delete(id);
    done(Object.assign(error as Error, { code: 'SQLITE_TOOBIG' }), {});
  }
}

async function load(frame: LoadFrame): Promise<unknown> {
  if (frame.files) {
    files = new Map(frame.files.map((file) => [file.path, file]));
    submission = { models: frame.models, modelsIndex: frame.modelsIndex, migrations: frame.migrations };
  }
  const { world } = frame;
  const senders = frame.notesSenders ? watchSenders() : undefined;
  const driver = createDriver((request, done) => ask({ ...request, ...senders?.of(request.sql), world }, done));
  const learner = learnerSequelize(driver, senders?.watch);
  const loadFile = createLoader(files, { sequelize: learner.package, Sequelize: learner.package }, (at) =>
    channel.send({ kind: 'log', at }),
  );
  const sequelize = new learner.package({ define: defineOptions(loadFile) });
  const models = await loadModels(
    { models: submission.models ?? [], modelsIndex: submission.modelsIndex },
    loadFile,
    learner,
    sequelize,
  );
  // Migrations are evaluated only when they run, except to find out that a package is missing: that is not a failed check.
  for (const migration of submission.migrations ?? []) {
    try {
      await loadFile(migration);
    } catch (error) {
      if ((error as { code?: string })?.code === 'MISSING_PACKAGE') throw error;
    }
  }
  const umzug = createUmzug(submission.migrations ?? [], loadFile, sequelize, learner.package);
  const functions = { files: [...files.keys()].filter(holdsFunctions), load: loadFile };
  loaded = { models, sequelize, umzug, functions, print: (text) => channel.send({ kind: 'log', text }) };
  return { models: describeModels(models) };
}

/** A learner's own application may set `define` options for all its models in config/config.json. */
function defineOptions(loadFile: (file: string) => unknown): object | undefined {
  const config = ['config/config.json', 'config/config.js'].find((file) => files.has(file));
  if (!config) return undefined;
  try {
    const all = loadFile(config) as Record<string, { define?: object }>;
    return all['development']?.define;
  } catch {
    return undefined;
  }
}

async function answer(id: number, work: () => Promise<unknown>): Promise<void> {
  openCall = id;
  try {
    const value = await work();
    if (openCall === id) channel.send({ kind: 'answer', id, value });
  } catch (error) {
    if (openCall === id) channel.send({ kind: 'threw', id, error: toFailure(error) });
  }
  // What strays from now on comes too late for this question.
  if (openCall === id) openCall = undefined;
}

/**
 * Waits until nothing is under way any more, at the end of a test: what nobody awaited comes to its end while its
 * database is still there, and what goes wrong with it is no matter of the next test.
 *
 * @returns whether it came to an end in time
 */
async function settle(): Promise<boolean> {
  const until = performance.now() + SETTLE_MS;
  // A promise that was refused is reported a turn later, and what waited for a row goes on with the next statement.
  for (let quiet = 0; quiet < QUIET_TURNS; quiet = waiting.size === 0 ? quiet + 1 : 0) {
    if (performance.now() > until) return false;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return true;
}

/** What nobody awaited and nobody caught belongs to the question that is open. */
function onStray(error: unknown): void {
  if (openCall === undefined) return;
  const id = openCall;
  openCall = undefined;
  channel.send({ kind: 'threw', id, error: toFailure(error) });
}

function onFrame(frame: unknown): void {
  const { kind, id } = frame as { kind: string; id: number };
  if (kind === 'rows') {
    const done = waiting.get(id);
    waiting.delete(id);
    done?.(frame as RowsFrame);
  } else if (kind === 'load') {
    void answer(id, () => load(frame as LoadFrame));
  } else if (kind === 'settle') {
    void answer(id, settle);
  } else if (kind === 'call') {
    const { probe, args } = frame as { probe: string; args: unknown };
    void answer(id, async () => {
      if (!loaded) throw new Error('nothing is loaded');
      return PROBES[probe]!(loaded, args as never);
    });
  }
}

/** Of the event loop, with no statement under way. */
const QUIET_TURNS = 3;
const SETTLE_MS = 500;

function main(): void {
  // What a loop prints must leave at once: kept here, it would fill memory instead of the limit on output.
  for (const stream of [process.stdout, process.stderr] as unknown as Printing[]) stream._handle?.setBlocking?.(true);
  process.on('uncaughtException', onStray);
  process.on('unhandledRejection', onStray);
  const pipe = new net.Socket({ fd: 3, readable: true, writable: true });
  // The judge is gone when the pipe ends: so are we.
  channel = openChannel(pipe, { onFrame, onViolation: () => leave(3), onClose: () => leave(0), mostRead: MAX_FILES });
  shutDoors();
  channel.send({ kind: 'hello', version: 1, node: process.version });
}

watchAssociations();
if (v8.startupSnapshot?.isBuildingSnapshot()) {
  void warmUp(sequelizePackage);
  v8.startupSnapshot.setDeserializeMainFunction(main);
} else {
  void warmUp(sequelizePackage).then(main);
}
