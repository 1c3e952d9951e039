import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Markup } from '../../report/formats/html/markup.ts';

/** What is sent back for a request. */
export interface Answer {
  status?: number;
  type: keyof typeof TYPES;
  body: string;
  /** The name of a file that the browser keeps, rather than showing a page. */
  saveAs?: string;
}

/** A page. */
export function page(body: Markup, status = 200): Answer {
  return { status, type: 'html', body: `<!doctype html>\n${body.text}` };
}

/** Data for our own pages. */
export function json(value: unknown, status = 200): Answer {
  return { status, type: 'json', body: JSON.stringify(value) };
}

/** Sends an answer; one that the browser has already is not sent again. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status = 200, type, body, saveAs } = answer;
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
  const isKnown = status === 200 && request.headers['if-none-match'] === etag;
  response.writeHead(isKnown ? 304 : status, {
    ...HEADERS,
    'Content-Type': TYPES[type],
    'Cache-Control': 'no-cache',
    ...(status === 200 && { ETag: etag }),
    ...(saveAs && { 'Content-Disposition': `attachment; filename="${saveAs}"` }),
    ...(!isKnown && { 'Content-Length': Buffer.byteLength(body) }),
  });
  response.end(isKnown || request.method === 'HEAD' ? undefined : body);
}

/**
 * Only what comes from here is loaded and run, no script or style stands in a page, nobody frames us, and no address of
 * ours is told to others.
 */
export const HEADERS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  javascript: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};
