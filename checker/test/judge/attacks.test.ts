import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { places } from '../../course/paths.ts';
import type { ExerciseResult, Limits } from '../../types.ts';
import { openFolders, type Folders } from './folders.ts';
import { openWorkplace, ROOT, type TestWorkplace } from './workplace.ts';

const EXERCISE = '05-lifeguard-beaches';
const POSIX = process.platform !== 'win32';

const LIMITS: Limits = { callMs: 2_000, checkMs: 20_000, memoryMb: 400, outputBytes: 1_000_000 };

let workplace: TestWorkplace;
/** A busy machine takes seconds to fill a heap: here time is never what runs out first. */
let unhurried: TestWorkplace;
let folders: Folders;
beforeAll(async () => {
  folders = openFolders();
  [workplace, unhurried] = await Promise.all([openWorkplace(LIMITS), openWorkplace({ ...LIMITS, callMs: 20_000 })]);
});
afterAll(async () => {
  await Promise.all([workplace.close(), unhurried.close()]);
  folders.remove();
});

/** A right answer with one file more, which is loaded before the models. */
function attack(code: string, at = workplace): Promise<ExerciseResult> {
  return at.check(EXERCISE, folders.make(EXERCISE, 'solution', { 'models/a-helper.js': code }));
}

/** A wrong answer with the same file: an attack must not earn more than the honest mistake. */
function attackOnWrong(code: string): Promise<ExerciseResult> {
  return workplace.check(
    EXERCISE,
    folders.make(EXERCISE, 'starter', {
      'models/a-helper.js': code,
      'migrations/20240909000000-x.js': EMPTY_MIGRATION,
    }),
  );
}

const EMPTY_MIGRATION = 'module.exports = { up: async () => {}, down: async () => {} };';

describe('a submission that attacks the channel', () => {
  test.each([
    ['a frame longer than any may be', 'fs.writeSync(3, Buffer.from([0x7f, 255, 255, 255, 1, 2, 3]))'],
    ['bytes that are no JSON', 'fs.writeSync(3, Buffer.from([0, 0, 0, 3, 1, 2, 3]))'],
    ['a frame of an unknown kind', "frame({ kind: 'grade', points: 9 })"],
    ['a frame with fields that no frame has', "frame({ kind: 'hello', version: 1, node: 'x', extra: true })"],
    ['an answer to a question that nobody asked', "frame({ kind: 'answer', id: 77, value: { models: [] } })"],
    ['an answer that is no frame at all', 'frame(null)'],
  ])('ends with %s', async (_what, act) => {
    const result = await attack(`${FRAME}; ${act}; module.exports = () => {};`);
    expect(result.outcome).toBe('stopped-early');
    expect(result.points).toBe(0);
  });

  test('earns nothing by answering the open question itself', async () => {
    const result = await attackOnWrong(`${FRAME};
      const name = (n, o) => ({ name: n, table: n, timestamps: false, attributes: {}, associations: [{ type: 'BelongsToMany', as: o, isAliased: false, target: o, accessors: { get: 'get' }, foreignKey: 'a', otherKey: 'b', through: { model: 'AB', table: 'AB' } }] });
      for (let id = 1; id < 40; id++) frame({ kind: 'answer', id, value: { models: [name('Beach', 'Lifeguard'), name('Lifeguard', 'Beach')] } });
      module.exports = () => {};`);
    expect(result.points).toBe(0);
    expect(result.outcome).not.toBe('passed');
  });

  test('is stopped when it floods it', async () => {
    const result = await attack(`${FRAME}; for (;;) frame({ kind: 'log', at: 'x'.repeat(900) });`);
    expect(['timed-out', 'stopped-early']).toContain(result.outcome);
    expect(result.points).toBe(0);
  });

  test('is stopped when it floods it with statements whose answers it never reads', async () => {
    const result = await attack(`${FRAME};
      for (let id = 1e6; ; id++) frame({ kind: 'sql', id, connection: 1, method: 'all', sql: "SELECT hex(zeroblob(100000))" });`);
    expect(['timed-out', 'stopped-early']).toContain(result.outcome);
  });
});

describe('a submission that will not end', () => {
  test.each([
    ['loops for ever', 'for (;;);'],
    [
      'ignores every signal',
      "for (const s of ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGUSR2']) process.on(s, () => {}); process.on('exit', () => { for (;;); }); for (;;);",
    ],
    ['waits for a promise that nobody resolves', 'module.exports = () => new Promise(() => {});'],
    [
      'sleeps without letting anything else happen',
      'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60000);',
    ],
  ])('is stopped at its limit when it %s', async (_what, code) => {
    const result = await attack(code);
    expect(result.outcome).toBe('timed-out');
    expect(result.message).toMatch(/^Stopped after 2 seconds/);
  });

  test('keeps no process behind', async () => {
    if (!POSIX) return;
    await attack('setInterval(() => {}, 1); for (;;);');
    await expect.poll(childrenAtWork, { timeout: 10_000 }).toBeLessThanOrEqual(2);
  });
});

describe('a submission that takes too much', () => {
  test.each([
    ['fills the heap', 'const all = []; for (;;) all.push(new Array(1e5).fill({}));', 'out-of-memory'],
    ['fills memory outside the heap', 'const all = []; for (;;) all.push(Buffer.alloc(5e7, 1));', 'out-of-memory'],
    ['prints without end', "for (;;) console.log('x'.repeat(10000));", 'too-much-output'],
    ['ends its process', 'process.exit(0);', 'stopped-early'],
    ['kills its process', 'process.kill(process.pid, "SIGKILL"); for (;;);', 'stopped-early'],
    ['leaves by another door', 'process.reallyExit(0);', 'stopped-early'],
    ['aborts', 'process.abort();', 'stopped-early'],
  ])('that %s ends as what it is', async (_what, code, outcome) => {
    const result = await attack(code, unhurried);
    expect(result.outcome).toBe(outcome);
    expect(result.points).toBe(0);
    expect(result.message).toBeTruthy();
  });
});

describe('a submission that reaches out', () => {
  const CANARY = `sandcastle-canary-${process.pid}`;
  test.each([
    [
      'read the hidden tests',
      (to: string) =>
        `require('fs').readFileSync(${JSON.stringify(places(ROOT, EXERCISE).hidden)}); require('fs').writeFileSync(${JSON.stringify(to)}, 'x')`,
    ],
    ['write a file', (to: string) => `require('node:fs').writeFileSync(${JSON.stringify(to)}, 'x')`],
    ['start a program', (to: string) => `require('child_process').execSync('touch ' + ${JSON.stringify(to)})`],
    [
      'start a thread',
      (to: string) =>
        `new (require('worker_threads').Worker)("require('fs').writeFileSync('${to}', 'x')", { eval: true })`,
    ],
    ['load an add-on', () => "process.dlopen({ exports: {} }, '/x.node')"],
    ['look around the disk', () => "require('fs').readdirSync('/')"],
    ['use a file system of its own', () => "process.binding('fs').readdir('/')"],
  ])('cannot %s', async (_what, code) => {
    const canary = path.join(folders.make(EXERCISE, 'nothing', {}), CANARY);
    const result = await attack(`${code(canary)}; module.exports = () => {};`);
    expect(['does-not-load', 'stopped-early']).toContain(result.outcome);
    expect(fs.existsSync(canary)).toBe(false);
  });

  test.each([
    "ATTACH '/tmp/x.db' AS x",
    "VACUUM INTO '/tmp/x.db'",
    'PRAGMA writable_schema = ON',
    "SELECT load_extension('/tmp/x')",
  ])('cannot send %s', async (sql) => {
    const migration = `module.exports = { up: (q) => q.sequelize.query(${JSON.stringify(sql)}), down: async () => {} };`;
    const result = await workplace.check(
      EXERCISE,
      folders.make(EXERCISE, 'solution', { 'migrations/20230101000000-first.js': migration }),
    );
    expect(result.outcome).toBe('failed');
    expect(result.checks[0]).toMatchObject({ id: 'migrates', outcome: 'failed' });
    expect(result.checks[0]!.actual).toMatch(/not authorized|not part of this workbook/);
  });

  test('cannot signal its judge, nor open an inspector there', async () => {
    if (!POSIX) return;
    const result = await attack(`
      const tries = [() => process.kill(process.ppid, 'SIGKILL'), () => process.kill(process.ppid, 'SIGUSR1'), () => process._debugProcess(process.ppid)];
      for (const one of tries) try { one(); } catch (error) { process.stdout.write(error.code + ' '); }
      module.exports = () => {};`);
    expect(result.output).toMatch(/^EPERM EPERM ERR_ACCESS_DENIED/);
    expect(result.outcome).toBe('passed');
  });

  test('reaches no network', async () => {
    const result = await attack(`
      const error = (one) => new Promise((done) => one(done)).then(({ code, cause }) => process.stdout.write((code ?? cause?.code ?? String(cause)) + ' '));
      module.exports = async () => {
        await error((done) => fetch('http://127.0.0.1:8080/').catch(done));
        await error((done) => require('net').connect(1, '127.0.0.1').on('error', done));
        await error((done) => require('net').createServer().on('error', done).listen('/tmp/socket'));
        await error((done) => require('dgram').createSocket('udp4').on('error', done).bind(0));
        await error((done) => require('dns').lookup('localhost', done));
      };`);
    expect(result.output).toMatch(/^(EACCES ){5}/);
    expect(result.outcome).toBe('passed');
  });
});

/** It may have gone a moment ago. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has.
  }
}

describe('a judge that is killed', () => {
  test('gives no pass, and the next check goes on', async () => {
    const killed = attack('const until = Date.now() + 1_000; while (Date.now() < until); module.exports = () => {};');
    const killing = setInterval(() => workplace.judges().forEach(kill), 100);
    const result = await killed.finally(() => clearInterval(killing));
    expect(result.outcome).toBe('grader-error');
    expect(result.points).toBe(0);
    expect((await attack('')).outcome).toBe('passed');
  });
});

test('a judge that died while it waited is replaced, and the next check is as any other', async () => {
  expect((await attack('')).outcome).toBe('passed');
  const [one = 0] = workplace.judges();
  kill(one);
  await expect.poll(() => isRunning(one), { timeout: 10_000 }).toBe(false);
  for (let check = 0; check < 3; check++) expect((await attack('')).outcome).toBe('passed');
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s*Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('a statement that SQLite cannot interrupt', () => {
  test('is the limit of its own check, and the judge is replaced', async () => {
    // One step of one statement: instr() compares every place of a long text.
    const sql =
      "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 4000) SELECT sum(instr(replace(hex(zeroblob(100000)), '00', 'ab'), replace(hex(zeroblob(49000)), '00', 'ab') || x)) FROM n";
    const migration = `module.exports = { up: (q) => q.sequelize.query(${JSON.stringify(sql)}), down: async () => {} };`;
    const result = await workplace.check(
      EXERCISE,
      folders.make(EXERCISE, 'solution', { 'migrations/20230101000000-first.js': migration }),
    );
    expect(result.outcome).toBe('timed-out');
    expect((await attack('')).outcome).toBe('passed');
  });
});

/** Processes that our own judges have started; each keeps one in reserve. */
function childrenAtWork(): number {
  const judges = workplace.judges();
  const parents = execFileSync('ps', ['-eo', 'ppid'], { encoding: 'utf8' }).split('\n').map(Number);
  return parents.filter((pid) => judges.includes(pid)).length;
}

const FRAME = `const fs = require('fs');
  const frame = (value) => { const body = Buffer.from(JSON.stringify(value)); const head = Buffer.alloc(4); head.writeUInt32BE(body.length);
    const all = Buffer.concat([head, body]); for (let at = 0; at < all.length; ) try { at += fs.writeSync(3, all, at); } catch (error) { if (error.code !== 'EAGAIN') throw error; } }`;
