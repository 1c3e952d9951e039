/** Text as all later stages see it, or the words for an encoding that is not UTF-8. */
export type Decoded = { text: string } | { encoding: string };

/**
 * Turns bytes into text with line feeds only. A byte order mark and Windows or old Macintosh line ends are fine.
 *
 * @returns the text, or for what is not UTF-8 how it seems to be saved ("saved as UTF-16")
 */
export function decode(bytes: Buffer): Decoded {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return { encoding: 'saved as UTF-16' };
  if (bytes.includes(0)) return { encoding: looksLikeUtf16(bytes) ? 'saved as UTF-16' : 'not a text file' };
  try {
    return { text: UTF_8.decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    return { encoding: 'not saved as UTF-8' };
  }
}

/** Without a byte order mark: Latin letters in UTF-16 are every other byte zero. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const zeros = bytes.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros > bytes.length / 3;
}

function startsWith(bytes: Buffer, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

// It drops a byte order mark of its own accord.
const UTF_8 = new TextDecoder('utf-8', { fatal: true });
