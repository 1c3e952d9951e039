import type { Socket } from 'node:net';

type Refuse = (...args: unknown[]) => unknown;
type Handle = Record<string, unknown>;
type Process = Record<'_kill' | '_debugProcess', (...args: never[]) => unknown>;

/**
 * Shuts what Node's permission model leaves open: the network, other processes, and the ways in which the engine itself
 * writes files. Done where JavaScript meets the system, before the learner's code comes: what is replaced there cannot
 * be reached again from within the process. A box keeps all of this out as well, where there is one.
 */
export function shutDoors(): void {
  // Windows has numbers of its own.
  const { errno } = process.getBuiltinModule('os').constants;
  const [denied, notPermitted] = process.platform === 'win32' ? [-4092, -4048] : [-errno.EACCES, -errno.EPERM];
  for (const handle of networkHandles()) replaceAll(Object.getPrototypeOf(handle) as Handle, REACHES_OUT, () => denied);
  shutNames();
  shutProcesses(notPermitted);
  shutEngine();
  process.getBuiltinModule('module').syncBuiltinESMExports();
}

/** What a handle does to begin something; reading and writing what is open already stays as it is. */
const REACHES_OUT = /^(?:open|f?bind6?|listen|f?connect6?|send6?|query\w+|getHostByAddr|setServers|fchmod)$/;

/** One of each kind of handle; none of them has done anything yet. */
function networkHandles(): Handle[] {
  const { Socket } = process.getBuiltinModule('net');
  const tcp = new Socket();
  const toPath = new Socket();
  const udp = process.getBuiltinModule('dgram').createSocket('udp4');
  const { Resolver } = process.getBuiltinModule('dns');
  const sockets = [tcp, toPath].map((socket, index) => {
    socket.on('error', () => {});
    // It is connected in a later turn, and there is none for it.
    socket.connect(index === 0 ? { host: '127.0.0.1', port: 1 } : { path: '/nowhere' });
    const handle = handleOf(socket);
    socket.destroy();
    return handle;
  });
  const state = Object.getOwnPropertySymbols(udp).find((symbol) => symbol.description === 'state symbol');
  const packets = (udp as unknown as Record<symbol, { handle: Handle }>)[state!]!.handle;
  udp.close();
  return [...sockets, packets, handleOf(new Resolver())];
}

function handleOf(owner: Socket | object): Handle {
  return (owner as { _handle: Handle })._handle;
}

/** Names are looked up by the system, which asks the network. */
function shutNames(): void {
  const dns = process.getBuiltinModule('dns') as unknown as Record<string, unknown>;
  const refuse = (...args: unknown[]): void => {
    const done = args.at(-1);
    if (typeof done === 'function') process.nextTick(done as () => void, noNetwork());
  };
  const refuseLater = async (): Promise<never> => {
    throw noNetwork();
  };
  for (const name of ['lookup', 'lookupService']) {
    replace(dns, name, refuse);
    replace(dns['promises'] as Handle, name, refuseLater);
  }
}

function noNetwork(): Error {
  return Object.assign(new Error('there is no network here'), { code: 'EACCES' });
}

/** It may signal itself, which only ends it; but an end by SIGABRT is how the engine says that its memory is full. */
function shutProcesses(notPermitted: number): void {
  const own = process.pid;
  const leave = (process as unknown as { reallyExit(code: number): never }).reallyExit.bind(process);
  replace(process, 'abort', () => leave(1));
  const raw = process as unknown as Process;
  const kill = raw._kill as (pid: number, signal: number) => number;
  replace(process, '_kill', (pid, signal) => (pid === own ? kill(own, Number(signal)) : notPermitted));
  replace(process, '_debugProcess', refused);
  for (const name of ['setuid', 'seteuid', 'setgid', 'setegid', 'setgroups', 'initgroups'])
    replace(process, name, refused);
  replace(process.getBuiltinModule('os'), 'setPriority', refused);
}

/** Its flags, its traces and its snapshots write files without asking. */
function shutEngine(): void {
  const v8 = process.getBuiltinModule('v8');
  for (const name of ['setFlagsFromString', 'setHeapSnapshotNearHeapLimit', 'startCpuProfile'])
    replace(v8, name, refused);
  replace(process.getBuiltinModule('trace_events'), 'createTracing', refused);
}

function refused(): never {
  throw Object.assign(new Error('this is not part of the workbook'), { code: 'ERR_ACCESS_DENIED' });
}

function replaceAll(of: Handle, names: RegExp, by: Refuse): void {
  for (const name of Object.getOwnPropertyNames(of)) if (names.test(name)) replace(of, name, by);
}

/** Not to be changed back. */
function replace(of: object, name: string, by: Refuse): void {
  if (name in of) Object.defineProperty(of, name, { value: by, writable: false, configurable: false });
}
