import type { IncomingMessage, ServerResponse } from 'node:http';
import { HEADERS } from './answer.ts';

/** The open pages, each with a stream on which it is told what has changed. */
export interface Events {
  /** Opens a stream and sends it the present state first; false when there are too many already. */
  join(request: IncomingMessage, response: ServerResponse): boolean;
  /** Resolves when there has been a page. */
  readonly visited: Promise<void>;
  /** Tells every page. */
  tell(event: string, data: unknown): void;
  close(): void;
}

/** @param state what a page is told when it comes, or comes back */
export function openEvents(state: () => unknown): Events {
  const open = new Set<ServerResponse>();
  let visit = (): void => {};
  const visited = new Promise<void>((resolve) => (visit = resolve));
  // A proxy or a laptop that slept drops a silent stream without a word; a comment now and then finds out.
  const beat = setInterval(() => write(': still here\n\n'), BEAT_MS);
  beat.unref();

  function write(text: string): void {
    for (const response of open) {
      // Somebody who does not read must not fill our memory: their page comes back, and is told the state anew.
      if (response.writableLength > MOST_WAITING) drop(response);
      else response.write(text);
    }
  }

  function drop(response: ServerResponse): void {
    open.delete(response);
    response.destroy();
  }

  return {
    visited,
    join(request, response) {
      if (open.size >= MOST_STREAMS) return false;
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
      response.write(`retry: ${RETRY_MS}\n\n${toText('state', state())}`);
      open.add(response);
      visit();
      request.on('close', () => open.delete(response));
      response.on('error', () => open.delete(response));
      return true;
    },
    tell: (event, data) => write(toText(event, data)),
    close() {
      clearInterval(beat);
      for (const response of open) response.end();
      open.clear();
    },
  };
}

/** JSON has no line feed outside of strings, and none in them. */
function toText(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

const RETRY_MS = 500;
const BEAT_MS = 25_000;
const MOST_STREAMS = 100;
const MOST_WAITING = 1_000_000;
