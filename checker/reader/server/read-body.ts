import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { Problem } from '../../errors.ts';

/**
 * Reads the JSON that a page of ours has sent.
 *
 * @throws Problem `usage` when it is longer than anything we send, or no JSON
 */
export async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LONGEST)
      throw new Problem('usage', 'That is too long to be sent here.', { next: 'Send less at once.' });
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (cause) {
    throw new Problem('usage', 'What was sent is no JSON.', { next: 'Reload the page.', cause });
  }
}

/**
 * What was sent, in the shape that an address takes.
 *
 * @throws Problem `usage` for anything else
 */
export function read<T>(shape: z.ZodType<T>, body: unknown): T {
  const found = shape.safeParse(body);
  if (found.success) return found.data;
  throw new Problem('usage', 'What was sent is not what this address takes.', { next: 'Reload the page.' });
}

const LONGEST = 64 * 1024;
