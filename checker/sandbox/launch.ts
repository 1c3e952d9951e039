import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import type { Duplex, Readable } from 'node:stream';
import { boxed } from './box.ts';
import { V8_FLAGS, type ChildProgram } from './program.ts';

/** A started child: its process and the pipe that its frames come over. */
export interface LaunchedChild {
  process: ChildProcess;
  pipe: Duplex;
  stdout: Readable;
  stderr: Readable;
  /** The process whose memory counts: in a box, not the one that was started. Known once the child has said hello. */
  workingPid(): number;
}

/** Where there is no shell that sets limits, and a pipe is another thing. */
export const WINDOWS = process.platform === 'win32';
/** Node 20 knows the permission model under its older name. */
export const PERMISSION =
  Number(process.versions.node.split('.')[0]) < 22 ? '--experimental-permission' : '--permission';
/** The pipe behind that of the channel. */
const INFO_FD = 4;
/** Processor seconds after which the system itself ends a child that outlived everybody who could. */
const LAST_RESORT_CPU_SECONDS = 120;

/**
 * Starts a child: permission model on, empty environment, its own process group, nothing to read but its own program.
 *
 * @param program what it runs
 */
export function launchChild(program: ChildProgram): LaunchedChild {
  const node = [
    PERMISSION,
    '--no-warnings',
    '--no-addons',
    ...V8_FLAGS,
    ...(program.kind === 'snapshot'
      ? ['--snapshot-blob', program.file, 'child']
      : [`--allow-fs-read=${program.file}`, program.file]),
  ];
  const box = program.box && boxed({ program: program.box, readable: [program.file], infoFd: INFO_FD });
  const [command, args] = WINDOWS ? [process.execPath, node] : limited([...(box ?? []), process.execPath, ...node]);
  const child = spawn(command, args, {
    env: {},
    cwd: WINDOWS ? undefined : '/',
    // Overlapped is how Windows reads a pipe without blocking; elsewhere it is the same as 'pipe'.
    stdio: ['ignore', 'pipe', 'pipe', 'overlapped', ...(box ? (['pipe'] as const) : [])],
    detached: !WINDOWS,
    windowsHide: true,
  });
  const pipe = child.stdio[3] as Duplex;
  const workingPid = box ? pidInBox(child.stdio[INFO_FD] as Readable, child.pid ?? 0) : () => child.pid ?? 0;
  return { process: child, pipe, stdout: child.stdout!, stderr: child.stderr!, workingPid };
}

/** What bubblewrap says is the first process of its box, which starts the child and buries the dead. */
function pidInBox(info: Readable, outside: number): () => number {
  let said = '';
  info.on('data', (chunk: Buffer) => (said += chunk.toString('utf8'))).on('error', () => {});
  return () => {
    try {
      const { 'child-pid': first } = JSON.parse(said) as { 'child-pid': number };
      const inside = fs.readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(' ')[0];
      return Number(inside || first);
    } catch {
      return outside;
    }
  };
}

/** `ulimit` in a shell that becomes the child: no core files, and an end even if every one of us was killed. */
export function limited([command, ...words]: string[]): [string, string[]] {
  const script = `ulimit -c 0; ulimit -t ${LAST_RESORT_CPU_SECONDS}; exec "$0" "$@"`;
  return ['/bin/sh', ['-c', script, command!, ...words]];
}

/**
 * Kills a process and everything in its group, at once. Safe to call for one that is gone.
 *
 * @param pid as the starter knows it; the group has the same number
 */
export function killGroup(pid: number): void {
  if (WINDOWS) {
    spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }).on('error', () => {});
    return;
  }
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // It is gone already.
    }
  }
}
