import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Problem } from '../../errors.ts';

/**
 * Listens on this computer only, at the port that is wanted or the next one that is free.
 *
 * @param wanted 0 for any
 * @returns the port
 * @throws Problem `cannot-grade` when none of the next ones is free
 */
export async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + TRIES && port <= LAST_PORT; port++) {
    if (await tryPort(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new Problem('cannot-grade', `No port from ${wanted} on is free for the pages of the workbook.`, {
    next: 'Name another one: npm start -- --port 5500',
  });
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening);
      // Windows reserves ranges of ports, and says that access is denied.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const onListening = (): void => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening);
    server.listen({ port, host: '127.0.0.1', exclusive: true });
  });
}

const TRIES = 50;
const LAST_PORT = 65_535;
