import type { Duplex } from 'node:stream';
import { decode, encode } from './values.ts';

/** The most one frame may hold, in bytes; checked before anything is buffered. */
export const MAX_FRAME = 1024 * 1024;
/** The most that the files of a submission may hold, compiled; only the judge sends these. */
export const MAX_FILES = 32 * 1024 * 1024;

export interface ChannelOptions {
  /** Called for each frame. While its promise is pending nothing more is read. */
  onFrame(frame: unknown): void | Promise<void>;
  /** What came is not a frame. Nothing more is read. */
  onViolation(reason: string): void;
  /** The other end is gone. */
  onClose(): void;
  /** Stop reading while this much, in bytes, waits to be read by the other end. Only for one of the two ends. */
  unreadLimit?: number;
  /** The most that a frame from the other end may hold, where that end is trusted. */
  mostRead?: number;
}

export interface Channel {
  /** @throws when the frame is larger than one may be, or nested too deeply */
  send(frame: Record<string, unknown>, most?: number): void;
  close(): void;
}

/**
 * Speaks frames over a pipe of our own: four bytes of length, then JSON. Not Node's own channel between processes,
 * which one crafted line from the other side brings down. Bundled into the child, so it imports no package.
 */
export function openChannel(stream: Duplex, options: ChannelOptions): Channel {
  const { onFrame, onViolation, onClose, unreadLimit = Infinity, mostRead = MAX_FRAME } = options;
  const waiting: Buffer[] = [];
  const reader = new FrameReader(mostRead);
  let busy = false;
  let closed = false;

  function pump(): void {
    while (!busy && !closed && waiting.length > 0) {
      const chunk = waiting.shift()!;
      let frame: unknown;
      try {
        const { used, body } = reader.read(chunk);
        if (used < chunk.length) waiting.unshift(chunk.subarray(used));
        if (!body) continue;
        frame = decode(JSON.parse(body.toString('utf8')));
      } catch (error) {
        return violate(error instanceof SyntaxError ? 'it is not JSON' : (error as Error).message);
      }
      const work = onFrame(frame);
      if (work) pauseUntil(work);
      else if (stream.writableLength > unreadLimit) pauseUntil(new Promise((resolve) => stream.once('drain', resolve)));
    }
  }

  function pauseUntil(work: Promise<unknown>): void {
    busy = true;
    stream.pause();
    void work.finally(() => {
      busy = false;
      if (closed) return;
      stream.resume();
      pump();
    });
  }

  function violate(reason: string): void {
    close();
    onViolation(reason);
  }

  function close(): void {
    closed = true;
    waiting.length = 0;
    stream.destroy();
  }

  function leave(): void {
    if (closed) return;
    closed = true;
    onClose();
  }

  stream.on('data', (chunk: Buffer) => {
    if (closed) return;
    waiting.push(chunk);
    pump();
  });
  // A pipe to a process that was killed ends in one of several ways; all of them are an end.
  stream.on('error', leave).on('end', leave).on('close', leave);

  return {
    send(frame, most = MAX_FRAME) {
      const body = Buffer.from(JSON.stringify(encode(frame)), 'utf8');
      if (body.length > most) throw new Error(`a message of ${body.length} bytes is larger than ${most}`);
      if (closed || stream.destroyed) return;
      const header = Buffer.allocUnsafe(4);
      header.writeUInt32BE(body.length);
      stream.write(Buffer.concat([header, body]));
    },
    close,
  };
}

/** Puts frames together from whatever pieces the pipe delivers, each byte copied once. */
class FrameReader {
  #header = Buffer.alloc(4);
  #headerLength = 0;
  #body: Buffer | undefined;
  #bodyLength = 0;

  constructor(private readonly most: number) {}

  /**
   * @returns how many bytes of the chunk were used, and the body of the frame that they completed, if they did
   * @throws when a frame announces more than it may hold
   */
  read(chunk: Buffer): { used: number; body?: Buffer } {
    let used = 0;
    if (!this.#body) {
      used = Math.min(4 - this.#headerLength, chunk.length);
      chunk.copy(this.#header, this.#headerLength, 0, used);
      this.#headerLength += used;
      if (this.#headerLength < 4) return { used };
      const length = this.#header.readUInt32BE();
      if (length > this.most) throw new Error(`it is longer than ${this.most} bytes`);
      this.#body = Buffer.allocUnsafe(length);
      this.#bodyLength = 0;
    }
    const body = this.#body;
    const piece = Math.min(body.length - this.#bodyLength, chunk.length - used);
    chunk.copy(body, this.#bodyLength, used, used + piece);
    this.#bodyLength += piece;
    used += piece;
    if (this.#bodyLength < body.length) return { used };
    this.#body = undefined;
    this.#headerLength = 0;
    return { used, body };
  }
}
