import path from 'node:path';
import { commandLine } from './command-line.ts';
import { CHECKER } from './here.ts';

/** From the words on the command line to an exit code. The only place that sets one. */
async function main(): Promise<void> {
  const { stdin, stdout, stderr, env } = process;
  const root = path.dirname(CHECKER);
  // npm changes to the root of the project, and says where the person was.
  const cwd = env['INIT_CWD'] ?? process.cwd();
  const stop = new AbortController();
  const stopped = listenForStop(stop);
  const around = { root, cwd, stdin, stdout, stderr, env, signal: stop.signal };
  const code = await commandLine(process.argv.slice(2), around);
  process.exitCode = stopped.code && code !== 0 ? stopped.code : code;
}

/**
 * The first signal asks to stop; a later one does not ask. One Ctrl-C comes twice, from the terminal and from npm,
 * which passes signals on: what follows at once is still the first.
 */
function listenForStop(stop: AbortController): { code?: number } {
  const stopped: { code?: number } = {};
  const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  let since = 0;
  for (const [signal, code] of Object.entries(signals)) {
    const listener = (): void => {
      if (stopped.code === undefined) {
        stopped.code = code;
        since = performance.now();
        stop.abort();
      } else if (performance.now() - since > SAME_PRESS_MS) {
        process.off(signal, listener);
        process.kill(process.pid, signal);
      }
    };
    process.on(signal, listener);
  }
  return stopped;
}

const SAME_PRESS_MS = 500;

await main();
