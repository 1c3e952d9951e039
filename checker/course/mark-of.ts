import { createHash } from 'node:crypto';

/** Marks what is in a file: the same for the same text, whatever a checkout on another system did to its line ends. */
export function markOf(data: Uint8Array): string {
  const text = Buffer.from(data).toString('latin1').replaceAll('\r\n', '\n');
  return createHash('sha256').update(text, 'latin1').digest('hex').slice(0, 16);
}
