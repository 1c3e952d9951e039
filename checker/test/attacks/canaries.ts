import { createHash, randomBytes } from 'node:crypto';
import dgram from 'node:dgram';
import { once } from 'node:events';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { places } from '../../course/paths.ts';
import { ROOT } from '../judge/workplace.ts';
import type { Told } from './cases.ts';

/** Something on this computer that says when it was reached, over TCP or UDP. */
export interface Listener {
  port: number;
  reached: number;
  close(): void;
}

/** The computer around a submission: what attacks go for, and what must not change. */
export interface Surroundings {
  directory: string;
  /** What no submission may ever show, by where it is kept. */
  secrets: Record<'environment' | 'neighbour' | 'home' | 'hidden' | 'listener', string>;
  told(exercise: string, listener: Listener): Told;
  /** A mark of everything that must stay as it is. */
  mark(): string;
}

/** Lays secrets into a folder of its own and into the environment that judges inherit. */
export function openSurroundings(directory: string): Surroundings {
  const secret = (where: string): string => `canary-of-${where}-${randomBytes(6).toString('hex')}`;
  const secrets = {
    environment: secret('environment'),
    neighbour: secret('neighbour'),
    home: secret('home'),
    listener: SECRET,
    // Its text as it stands in the hidden tests of every exercise that attacks go for.
    hidden: 'student.manyToMany(',
  };
  process.env['SANDCASTLE_CANARY'] = secrets.environment;
  const at = (name: string): string => path.join(directory, name);
  for (const [file, text] of [
    ['class/ada/05-lifeguard-beaches/models/beach.ts', `// ${secrets.neighbour}\n`],
    ['home/.ssh/id_rsa', secrets.home],
    ['outside/results.json', '{}'],
    ['outside/grades.csv', 'student,points\n'],
  ] as const) {
    fs.mkdirSync(path.dirname(at(file)), { recursive: true });
    fs.writeFileSync(at(file), text);
  }
  return {
    directory,
    secrets,
    told: (exercise, { port }) => ({
      PORT: String(port),
      OUTSIDE: at('outside'),
      NEIGHBOUR: at('class/ada/05-lifeguard-beaches'),
      HOME: at('home'),
      HIDDEN: places(ROOT, exercise).hidden,
    }),
    mark: () => ['class', 'home', 'outside'].map((name) => markOf(at(name))).join('\n'),
  };
}

const SECRET = `canary-of-listener-${process.pid}`;

/** Opens the same port for TCP and for UDP. */
export async function openListener(): Promise<Listener> {
  const server = net.createServer((socket) => {
    listener.reached++;
    socket.on('error', () => {});
    socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${SECRET.length}\r\n\r\n${SECRET}`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const packets = dgram.createSocket('udp4').on('message', () => listener.reached++);
  packets.bind(port, '127.0.0.1');
  await once(packets, 'listening');
  const listener = { port, reached: 0, close: () => (server.close(), packets.close()) };
  return listener;
}

function markOf(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const { mode, mtimeMs, size } = fs.lstatSync(file);
    hash.update(JSON.stringify([file, mode, size, entry.isDirectory() ? 0 : mtimeMs]));
    if (entry.isFile()) hash.update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}
