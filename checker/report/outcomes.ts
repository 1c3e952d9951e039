import type { CheckOutcome, Outcome } from '../types.ts';

/** How the outcome of an exercise is said in words. */
export interface OutcomeWords {
  label: string;
  /** For the cell of a table: at most eight letters. */
  short: string;
  /** One sentence for the one whose work it is. */
  learner: string;
  /** One sentence for the one who grades it. */
  instructor: string;
  /** What to do next. */
  next: string;
}

/** Every outcome in words, in one place for every report. */
export const OUTCOME_WORDS: Record<Outcome, OutcomeWords> = {
  passed: {
    label: 'passed',
    short: 'passed',
    learner: 'Every check passes.',
    instructor: 'Every check passed.',
    next: 'Go on with the next lesson.',
  },
  failed: {
    label: 'failed',
    short: 'failed',
    learner: 'Your code runs; some checks do not pass yet.',
    instructor: 'The code ran and at least one check did not pass; the points are those of the checks that did.',
    next: 'Make the failed check pass; the others may follow.',
  },
  'not-started': {
    label: 'not started',
    short: 'unbegun',
    learner: 'These files are still as they were given to you.',
    instructor: 'Every file is as it was handed out, apart from comments and white space.',
    next: 'Read the lesson, change a file of the exercise, and save.',
  },
  'does-not-load': {
    label: 'does not load',
    short: 'no load',
    learner: 'Your code could not be read or loaded, so no check could run.',
    instructor: 'The code has a syntax error or throws while it is loaded, so no check could run.',
    next: 'Correct that line and save.',
  },
  'timed-out': {
    label: 'timed out',
    short: 'time',
    learner: 'Your code did not finish in time and was stopped.',
    instructor: 'The code did not finish in time; the points are those of the checks before.',
    next: 'Look for a loop that never ends or a promise that nobody resolves, and save.',
  },
  'out-of-memory': {
    label: 'out of memory',
    short: 'memory',
    learner: 'Your code used more memory than there is for a check and was stopped.',
    instructor: 'The code used more memory than a check may; the points are those of the checks before.',
    next: 'Look for something that grows without end, and save.',
  },
  'too-much-output': {
    label: 'too much output',
    short: 'output',
    learner: 'Your code printed more than a check can take and was stopped.',
    instructor: 'The code printed more than a check may; the points are those of the checks before.',
    next: 'Look for a console.log in a loop, and save.',
  },
  'stopped-early': {
    label: 'stopped early',
    short: 'stopped',
    learner: 'Your code ended the program before the check was finished.',
    instructor: 'The code ended its own process, or started too many; the points are those of the checks before.',
    next: 'Look for process.exit or an error that nobody catches, and save.',
  },
  'not-submitted': {
    label: 'not submitted',
    short: 'none',
    learner: 'There are no files here to check.',
    instructor: 'The folder of this exercise is empty or absent.',
    next: 'To get the given files back, run npm run reset and the name of the exercise.',
  },
  'not-graded': {
    label: 'not graded',
    short: 'ungraded',
    learner: 'This computer could not run the check; that is not about your code.',
    instructor: 'This computer could not run the check; the work was not judged, so grade it again.',
    next: 'Save again, or close other programs first.',
  },
  'grader-error': {
    label: 'checker fault',
    short: 'fault',
    learner: 'The checker itself made a mistake; that is not about your code.',
    instructor: 'The checker itself made a mistake; the work was not judged, so grade it again or by hand.',
    next: 'Save again; if it happens again, please report it to whoever gave you this course.',
  },
};

/** Every outcome of a check in words. */
export const CHECK_WORDS: Record<CheckOutcome, string> = {
  passed: 'passed',
  failed: 'failed',
  skipped: 'skipped',
  'not-reached': 'not reached',
};
