import { z } from 'zod';

/*
 * The frames of the channel, version 1. To the child: load, call, settle, rows, stream-data, stream-end. From the child: hello,
 * sql, answer, threw, log, stream-open, stream-data, stream-end. Streams are for databases whose drivers speak their
 * own protocol; SQLite has no use for them.
 */

const id = z.int().min(0);

const SqlFrame = z.strictObject({
  kind: z.literal('sql'),
  id,
  /** The load that it belongs to, so that what strays from an earlier one finds no later database. */
  world: z.int().min(1),
  connection: z.int().min(1),
  method: z.enum(['open', 'close', 'run', 'all', 'exec']),
  sql: z.string(),
  params: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
  /** The frame of a stack that sent it, where that was asked for. */
  at: z.string().max(500).optional(),
});

const Failure = z.strictObject({
  name: z.string(),
  message: z.string(),
  stack: z.string().optional(),
  parent: z.string().optional(),
  sql: z.string().optional(),
  code: z.string().optional(),
});

/** Everything that may come from a child; anything else ends it. */
export const FromChild = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hello'), version: z.literal(1), node: z.string() }),
  SqlFrame,
  z.strictObject({ kind: z.literal('answer'), id, value: z.unknown() }),
  z.strictObject({ kind: z.literal('threw'), id, error: Failure }),
  z.strictObject({ kind: z.literal('log'), at: z.string().max(1_000).optional(), text: z.string().optional() }),
  z.strictObject({ kind: z.literal('stream-open'), id, connection: z.int().min(1) }),
  z.strictObject({ kind: z.literal('stream-data'), id, data: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('stream-end'), id }),
]);

/** A statement, or the opening or closing of a connection. */
export type SqlFrame = z.infer<typeof SqlFrame>;
