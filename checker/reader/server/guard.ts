import type { IncomingMessage } from 'node:http';

/** Why a request is not answered. */
export interface Refusal {
  status: number;
  sentence: string;
}

/**
 * Keeps other people's pages out. A page elsewhere can send requests to this computer, and a name elsewhere can be made
 * to lead here (DNS rebinding): what does not come to our own address, or comes from a page that is not ours, is refused.
 *
 * @returns nothing when the request may be answered
 */
export function refusalOf(
  { method, headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  port: number,
): Refusal | undefined {
  const hosts = NAMES.map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? '')) {
    return { status: 421, sentence: `This address is not the workbook's. Open http://127.0.0.1:${port}/ instead.` };
  }
  const { origin } = headers;
  const ours = origin === `http://${headers.host}`;
  if (origin !== undefined && !ours) return ELSEWHERE;
  if (method === 'GET' || method === 'HEAD') {
    // A link on another page may lead here; another page may not read from here.
    const site = headers['sec-fetch-site'] ?? 'same-origin';
    const isVisit = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
    return site === 'same-origin' || site === 'none' || isVisit ? undefined : ELSEWHERE;
  }
  if (method !== 'POST') return { status: 405, sentence: 'Pages are read with GET, and changed with POST.' };
  if (!ours) return ELSEWHERE;
  const isJson = /^application\/json\b/i.test(headers['content-type'] ?? '');
  return isJson ? undefined : { status: 415, sentence: 'What is sent here must be JSON.' };
}

const NAMES = ['127.0.0.1', 'localhost'];
const ELSEWHERE: Refusal = { status: 403, sentence: 'This comes from another page, and only the workbook may do it.' };
