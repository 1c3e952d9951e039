import { createReadStream, type WriteStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import readline from 'node:readline';
import { z } from 'zod';
import { ExerciseSchema } from '../../report/results.ts';
import type { ExerciseResult } from '../../types.ts';

/** One submission that was graded. */
export interface Entry {
  student: string;
  /** A mark of what was in the folder. */
  content: string;
  result: ExerciseResult;
}

/** What a run was made with; another run with the same may go on with it. */
export type Header = z.infer<typeof HeaderSchema>;

const HeaderSchema = z.object({
  version: z.literal(1),
  course: z.string(),
  isolation: z.enum(['full', 'basic']),
  node: z.string(),
  /** The seeds of all checks come from this number. */
  seed: z.int(),
  began: z.iso.datetime(),
});

const EntrySchema = z.object({ student: z.string(), content: z.string(), result: ExerciseSchema });

/**
 * Reads a journal. The last line may be torn, when the process was killed while it wrote; whatever cannot be understood
 * is as if it were not there.
 */
export async function readJournal(file: string): Promise<{ header: Header; entries: Entry[] } | undefined> {
  let header: Header | undefined;
  const entries: Entry[] = [];
  const input = createReadStream(file);
  const opened = await once(input, 'open').then(
    () => true,
    () => false,
  );
  if (!opened) return undefined;
  for await (const line of readline.createInterface({ input, crlfDelay: Infinity })) {
    const value = parse(line);
    header ??= HeaderSchema.safeParse(value).data;
    const entry = EntrySchema.safeParse(value).data;
    if (entry) entries.push(entry as Entry);
  }
  return header && { header, entries };
}

/** Writes to a journal: only ever at its end, a line for each entry. */
export async function openJournal(file: string, header: Header | undefined): Promise<JournalWriter> {
  const stream = createWriteStream(file, { flags: header ? 'w' : 'a' });
  await once(stream, 'open');
  // Whoever writes is told; nobody else has to be.
  stream.on('error', () => {});
  const put = (value: unknown): Promise<void> => write(stream, `${JSON.stringify(value)}\n`);
  // Behind a line that was torn.
  if (header) await put(header);
  else await write(stream, '\n');
  return {
    put,
    async close() {
      if (stream.closed || stream.destroyed) return;
      const closed = once(stream, 'close');
      stream.end();
      await closed;
    },
  };
}

export interface JournalWriter {
  put(entry: Entry): Promise<void>;
  close(): Promise<void>;
}

function write(stream: WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
