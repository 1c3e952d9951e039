import type { ChildError } from '../types.ts';
import { Found } from './finding.ts';

/**
 * Waits for something that the database, or the learner's own code, may well refuse, because the refusal is what the
 * task asks for. What came of it is then read from the tables.
 *
 * @returns what was thrown, or undefined when nothing was
 */
export async function attempt(work: Promise<unknown>): Promise<ChildError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    // Any other finding, such as a function that is not there, stays one.
    if (error instanceof Found && error.finding.error) return error.finding.error;
    throw error;
  }
}
