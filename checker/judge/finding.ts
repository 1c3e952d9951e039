import { ChildGone, ChildThrew } from '../sandbox/child-handle.ts';
import type { ChildError, Finding } from '../types.ts';
import type { Places } from './places.ts';
import { say } from './say.ts';

/** A check failed, and this is what it found. Thrown by probes; never an error of ours. */
export class Found extends Error {
  override readonly name = 'Found';
  constructor(readonly finding: Omit<Finding, 'sql'> & { sql?: string[] }) {
    super(finding.tried);
  }
}

/** The course itself asks for something that cannot be: an author's mistake, never the learner's. */
export class CourseFault extends Error {
  override readonly name = 'CourseFault';
}

/** There is no room for databases on this computer: nothing can be said about the work. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
}

/**
 * What the learner's code threw, with its place in their folder.
 *
 * @param threw as it came over the channel, already stripped to strings
 */
export function toChildError(threw: ChildThrew, places: Places): ChildError {
  const { stack, ...failure } = threw.failure;
  return { ...failure, place: places.ofStack(stack ?? '') };
}

/** Not tried, because another check that it needs failed. */
export class Skipped extends Error {
  override readonly name = 'Skipped';
  constructor(readonly needs: string) {
    super(`needs ${needs}`);
  }
}

/** What `expect` throws. */
export function isAssertion(error: unknown): error is Error & { expected?: unknown; actual?: unknown } {
  return error instanceof Error && error.name === 'AssertionError';
}

/**
 * An assertion as a finding; its message begins with the sentence that the author gave it.
 *
 * @param sql what the learner's models sent during the test
 */
export function toFinding(assertion: Error & { expected?: unknown; actual?: unknown }, sql: string[] = []): Finding {
  const tried = assertion.message.split(/: expected /)[0]!;
  return { tried, expected: say(assertion.expected), actual: say(assertion.actual), sql };
}

/** Whether what a test threw is about the submission; anything else is a fault of the course. */
export function isVerdict(error: unknown): boolean {
  return error instanceof Found || error instanceof Skipped || error instanceof ChildGone;
}
