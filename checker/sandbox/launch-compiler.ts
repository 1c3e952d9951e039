import { spawn, type ChildProcess } from 'node:child_process';
import type { Duplex } from 'node:stream';
import type { CompilerProgram } from './compiler-program.ts';
import { limited, PERMISSION, WINDOWS } from './launch.ts';
import { OPTIMISES_LATE } from './program.ts';

/** Below the limit on resident memory, so that V8 ends first and says so. */
const HEAP_MB = 512;

/**
 * Starts the compiler's process: permission model on, empty environment, its own process group, nothing to read but
 * its program, the compiler and the types of the allowed packages.
 */
export function launchCompiler({ file, places }: CompilerProgram): { process: ChildProcess; pipe: Duplex } {
  const readable = [file, places.typescript, ...Object.values(places.packages)];
  const node = [
    PERMISSION,
    '--no-warnings',
    '--no-addons',
    ...OPTIMISES_LATE,
    `--max-old-space-size=${HEAP_MB}`,
    ...readable.map((one) => `--allow-fs-read=${one}`),
    file,
    JSON.stringify(places),
  ];
  const [command, args] = WINDOWS ? [process.execPath, node] : limited([process.execPath, ...node]);
  const child = spawn(command, args, {
    env: {},
    cwd: WINDOWS ? undefined : '/',
    stdio: ['ignore', 'ignore', 'ignore', 'overlapped'],
    detached: !WINDOWS,
    windowsHide: true,
  });
  return { process: child, pipe: child.stdio[3] as Duplex };
}
