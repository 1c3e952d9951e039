/**
 * The words the rooms of the checker speak with one another. Data only: everything here can be sent between processes.
 */

/** How an exercise and a check end. */
export * from './types/outcomes.ts';
/** What the course is made of. */
export type * from './types/course.ts';
/** A submission as it was read. */
export type * from './types/staged.ts';
/** What reading the staged sources tells. */
export type * from './types/source-facts.ts';
/** What the child claims, and what the database shows. */
export type * from './types/evidence.ts';
/** What can be seen of a project without judging it. */
export type * from './types/inspection.ts';
/** What came of trying something on the learner's models. */
export type * from './types/trial.ts';
/** What was found, and what is said about it. */
export type * from './types/results.ts';
/** What a judge is asked to do, and within which limits. */
export type * from './types/jobs.ts';
