/** How an exercise ended; a closed list (DESIGN section 3). */
export const OUTCOMES = [
  'passed',
  'failed',
  'not-started',
  'does-not-load',
  'timed-out',
  'out-of-memory',
  'too-much-output',
  'stopped-early',
  'not-submitted',
  'not-graded',
  'grader-error',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How one check ended. */
export const CHECK_OUTCOMES = ['passed', 'failed', 'skipped', 'not-reached'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];
