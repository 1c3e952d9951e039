import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { boxed, findBox } from '../../sandbox/box.ts';
import { ChildHandle } from '../../sandbox/child-handle.ts';
import { residentBytes } from '../../sandbox/memory.ts';
import { buildChildProgram, type ChildProgram } from '../../sandbox/program.ts';
import { LIMITS, ROOT } from '../judge/workplace.ts';

const box = await findBox();
const children: ChildHandle[] = [];
let program: ChildProgram;
beforeAll(async () => {
  program = { ...(await buildChildProgram(ROOT, { snapshot: true })), ...(box && { box }) };
}, 60_000);
afterEach(async () => {
  for (const child of children) child.kill();
  await Promise.all(children.map((child) => child.exited));
});

async function begin(limits = LIMITS): Promise<ChildHandle> {
  const child = new ChildHandle(program, limits);
  children.push(child);
  await child.ready;
  child.begin(limits);
  return child;
}

/** Runs code in a child as a model file, and gives what it printed. */
async function run(code: string, limits = LIMITS): Promise<{ output: string; child: ChildHandle }> {
  const child = await begin(limits);
  const files = [{ path: 'models/a.js', code }];
  await child
    .ask({ kind: 'load', world: 1, files, models: ['models/a.js'], migrations: [] }, 'loading')
    .catch(() => {});
  // What it prints comes by another way than its answers.
  await expect.poll(() => child.output.includes('\n') || child.end).toBeTruthy();
  return { output: child.output, child };
}

/** Runs code in the box alone, without anything else that keeps a child in. */
async function runPlain(code: string): Promise<string> {
  const [command, ...words] = [...boxed({ program: box!, readable: [] }), process.execPath, '-e', code];
  return (await promisify(execFile)(command!, words)).stdout;
}

test('where continuous integration runs there is a box', () => {
  if (process.env['CI'] && process.platform === 'linux') expect(box).toBe('bwrap');
});

describe.runIf(box)('a child in a box', () => {
  test('reaches no listener on this computer', async () => {
    const { createServer } = await import('node:net');
    let reached = 0;
    const server = createServer((socket) => socket.end('secret', () => reached++));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const output = await runPlain(
      `require('net').connect(${port}, '127.0.0.1')
         .on('data', (data) => console.log('got ' + data))
         .on('error', (error) => console.log('error ' + error.code));`,
    );
    expect(output).toMatch(/^error E(CONNREFUSED|NETUNREACH|ADDRNOTAVAIL)/);
    expect(reached).toBe(0);
    server.close();
  });

  test('sees no other process, and signals none', async () => {
    const output = await runPlain(
      `const tried = [${process.pid}, ${process.ppid}, -1].map((pid) => {
         try { process.kill(pid, pid === -1 ? 'SIGURG' : 0); return 'sent'; } catch (error) { return error.code; }
       });
       console.log(process.pid < 10, tried.slice(0, 2).join());`,
    );
    expect(output).toMatch(/^true ESRCH,ESRCH/);
  });

  test('is counted by its own memory, not by that of the box', async () => {
    const child = await begin();
    const [inside] = fs
      .readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => parentsOf(Number(pid)).includes(child.pid))
      .sort((one, other) => Number(other) - Number(one));
    expect(await residentBytes(Number(inside))).toBeGreaterThan(20_000_000);
    const { child: greedy } = await run('const all = []; for (;;) all.push(Buffer.alloc(10_000_000, 1));', {
      ...LIMITS,
      memoryMb: 300,
    });
    expect(greedy.end?.outcome).toBe('out-of-memory');
  });

  test('dies with the box, whoever it started as', async () => {
    const child = await begin();
    const inside = descendantsOf(child.pid);
    expect(inside.length).toBeGreaterThan(0);
    child.kill();
    await child.exited;
    await expect.poll(() => inside.filter(isAlive)).toEqual([]);
  });

  test('is nobody, with an empty environment and a place it cannot write to', async () => {
    const { output } = await run(
      `const fs = require('fs');
       const write = () => { try { fs.writeFileSync('/x', 'x'); return 'written'; } catch (error) { return 'refused'; } };
       console.log(process.getuid(), JSON.stringify(process.env), write());`,
    );
    expect(output).toMatch(/^65534 \{.*\} refused/);
    expect(output).not.toMatch(/PATH|HOME|CI/);
  });
});

function descendantsOf(pid: number): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => parentsOf(one).includes(pid));
}

/** What nobody has buried yet is dead all the same. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s*Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function parentsOf(pid: number): number[] {
  try {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return parent > 1 ? [parent, ...parentsOf(parent)] : [];
  } catch {
    return [];
  }
}
