import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Bubblewrap, which gives a process namespaces of its own: no other process is in sight, no network, no file but the
 * ones that are named, and everything in it dies with it. https://github.com/containers/bubblewrap
 */
const PROGRAM = 'bwrap';

/** What a Node needs to start: the system's libraries. */
const LIBRARIES = ['/usr/lib', '/usr/lib64', '/usr/local/lib', '/lib', '/lib64', '/etc/ld.so.cache'];

/**
 * Finds out whether processes can be put into a box here.
 *
 * @returns the program that does it; undefined where there is none, or where the system does not let it
 */
export async function findBox(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    const [command, ...args] = [...boxed({ program: PROGRAM, readable: [] }), process.execPath, '--version'];
    const { stdout } = await promisify(execFile)(command!, args, { timeout: PATIENCE_MS });
    return stdout.trim() === process.version ? PROGRAM : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The words to write before a Node command, to run it in a box.
 *
 * @param box.readable the files it may see besides Node and the system's libraries, as absolute paths
 * @param box.infoFd where bubblewrap says which process it started
 */
export function boxed({
  program,
  readable,
  infoFd,
}: {
  program: string;
  readable: string[];
  infoFd?: number;
}): string[] {
  return [
    program,
    '--unshare-all',
    // Inside it is nobody, whoever runs the checker.
    '--unshare-user',
    ...['--uid', '65534', '--gid', '65534', '--hostname', 'box', '--cap-drop', 'ALL'],
    ...['--die-with-parent', '--new-session', '--clearenv'],
    ...LIBRARIES.flatMap((place) => ['--ro-bind-try', place, place]),
    ...[process.execPath, ...readable].flatMap((file) => ['--ro-bind', file, file]),
    ...['--dev', '/dev', '--remount-ro', '/', '--chdir', '/'],
    ...(infoFd === undefined ? [] : ['--info-fd', String(infoFd)]),
    '--',
  ];
}

const PATIENCE_MS = 10_000;
