import type { Entry } from 'yauzl';

/**
 * Says why an entry of a zip is not to be unpacked: it leads elsewhere, is no plain file, or would stand where another
 * stands already.
 *
 * @param seen what the zip held up to now; this entry is added
 * @returns the reason, to stand after "because"; nothing where the entry is in order
 */
export function refuseEntry(entry: Entry, seen: Set<string>): string | undefined {
  const { fileName } = entry;
  if (leadsElsewhere(fileName)) return 'a path in it leads elsewhere';
  if (entry.isEncrypted()) return 'it has a password';
  if (!entry.canDecodeFileData()) return 'it is packed in a way that is not known here';
  const kind = (entry.externalFileAttributes >>> 16) & KIND;
  if (kind === LINK) return 'it holds a link';
  if (kind !== 0 && kind !== FILE && kind !== FOLDER) return 'it holds what is no file';
  // One file on most people's computers, and two in the zip: which of them counts?
  const key = fileName.normalize('NFC').toLowerCase();
  if (!key.endsWith('/') && seen.has(key)) return 'two files in it have the same name';
  seen.add(key);
  return undefined;
}

function leadsElsewhere(name: string): boolean {
  const parts = name.split('/');
  return (
    name.length > LONGEST ||
    /[\\\0]|^\/|^[a-z]:/i.test(name) ||
    parts.includes('..') ||
    parts.length > DEEPEST ||
    // Windows reads both as something else.
    parts.some((part) => /[:<>|?*"\u0001-\u001F]/.test(part) || (/[. ]$/.test(part) && part !== '.'))
  );
}

const KIND = 0o170000;
const LINK = 0o120000;
const FILE = 0o100000;
const FOLDER = 0o040000;
const LONGEST = 500;
const DEEPEST = 20;
