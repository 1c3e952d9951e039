import type { Evidence, Place } from '../types.ts';

/** What a misconception says when it is the reason: two or three short sentences, and where to look. */
export interface Explanation {
  message: string;
  place?: Place;
  /** The paragraph that teaches it, where that depends on what was found. */
  lesson?: string;
}

/** One way to be wrong that has a name. It speaks only when the evidence shows that it explains the failed check. */
export interface Misconception {
  id: string;
  /** The paragraph that teaches it: `02-both-sides#pairs`. */
  lesson?: string;
  find(evidence: Evidence): Explanation | undefined;
}
