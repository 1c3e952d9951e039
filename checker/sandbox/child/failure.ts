import { FOLDER } from './loader.ts';

/** What a thrown value looks like in a `threw` frame. */
export interface Failure {
  name: string;
  message: string;
  stack?: string;
  parent?: string;
  sql?: string;
  code?: string;
}

const CAP = 4_000;

/**
 * Makes anything that can be thrown plain: errors, strings, null, objects whose getters throw.
 *
 * @returns strings only, cut at a cap; the stack holds the learner's own frames alone
 */
export function toFailure(thrown: unknown): Failure {
  try {
    // Umzug wraps what a migration throws, and the wrapped error is the one to read.
    const outer = thrown as { cause?: unknown; name?: unknown; migration?: unknown };
    const error = (outer?.migration && outer.cause ? outer.cause : thrown) as Record<string, unknown>;
    if (error === null || (typeof error !== 'object' && typeof error !== 'function')) {
      return { name: 'Error', message: `threw ${cut(String(error))}` };
    }
    const parent = (error['parent'] ?? error['original']) as { message?: unknown; sql?: unknown } | undefined;
    return {
      name: cut(String(error['name'] ?? 'Error')),
      message: cut(String(error['message'] ?? '') || 'threw something without a message'),
      stack: ownFrames(String(error['stack'] ?? '')),
      ...(parent?.message !== undefined && { parent: cut(String(parent.message)) }),
      ...((error['sql'] ?? parent?.sql) !== undefined && { sql: cut(String(error['sql'] ?? parent?.sql)) }),
      ...(error['code'] !== undefined && { code: cut(String(error['code'])) }),
    };
  } catch {
    return { name: 'Error', message: 'threw something that cannot be shown' };
  }
}

function ownFrames(stack: string): string {
  const frames = stack.split('\n').filter((line) => line.includes(FOLDER));
  return cut(frames.join('\n'));
}

function cut(text: string): string {
  return text.length > CAP ? `${text.slice(0, CAP)}…` : text;
}
