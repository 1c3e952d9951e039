import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Problem } from '../../errors.ts';
import { json, send, type Answer } from './answer.ts';
import type { Events } from './events.ts';
import { refusalOf } from './guard.ts';
import { listen } from './listen.ts';
import { readBody } from './read-body.ts';

/** One address, and what is done when it is asked for. `found` is what the pattern's groups matched. */
export interface Route {
  method: 'GET' | 'POST';
  path: RegExp;
  answer(visit: { found: string[]; url: URL; body: unknown }): Answer | Promise<Answer>;
}

export interface Serving {
  port: number;
  close(): Promise<void>;
}

/**
 * Serves the routes at 127.0.0.1.
 *
 * @param lost the answer to a page that is not there
 * @param trouble the answer to somebody who wants to see a page that cannot be made, with the reason
 * @param onFault given what went wrong on our side
 */
export async function serve(
  {
    routes,
    events,
    lost,
    trouble,
  }: { routes: Route[]; events: Events; lost: (path: string) => Answer; trouble: (sentence: string) => Answer },
  wanted: number,
  onFault: (error: unknown) => void,
): Promise<Serving> {
  let port = wanted;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request, port);
    if (refusal) return send(request, response, { ...refusal, type: 'text', body: `${refusal.sentence}\n` });
    const url = toUrl(request.url, port);
    if (!url) return send(request, response, { status: 400, type: 'text', body: 'This is no address.\n' });
    if (url.pathname === '/events') {
      if (!events.join(request, response)) send(request, response, json({ sentence: 'Too many pages are open.' }, 503));
      return;
    }
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    for (const route of routes) {
      const match = route.method === method && route.path.exec(url.pathname);
      if (!match) continue;
      const body = method === 'POST' ? await readBody(request) : undefined;
      return send(request, response, await route.answer({ found: match.slice(1), url, body }));
    }
    send(request, response, lost(url.pathname));
  }

  const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!(error instanceof Problem)) onFault(error);
      if (response.headersSent) return response.destroy();
      const sentence = toSentence(error);
      const status = error instanceof Problem ? 400 : 500;
      const wantsPage = request.headers.accept?.includes('text/html');
      send(request, response, wantsPage ? { ...trouble(sentence), status } : json({ sentence }, status));
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  // A browser that goes away in the middle is nothing to speak of.
  server.on('clientError', (_error, socket) => socket.destroy());
  port = await listen(server, wanted);
  return {
    port,
    close() {
      events.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function toSentence(error: unknown): string {
  if (error instanceof Problem) return [error.message, error.next].filter(Boolean).join(' ');
  return 'The workbook made a mistake while it made this page. Reload it; nothing of yours was changed.';
}

const MOST_CONNECTIONS = 256;

/** What was asked for, taken as a path of ours whatever it looks like. */
function toUrl(asked: string | undefined, port: number): URL | undefined {
  try {
    return new URL(`http://127.0.0.1:${port}/${(asked ?? '').replace(/^\/+/, '')}`);
  } catch {
    return undefined;
  }
}
