import type { Lesson } from './course.ts';

/** What one check may use; kept from outside. */
export interface Limits {
  /** One question to the child, in milliseconds. */
  callMs: number;
  /** The whole check of one exercise, in milliseconds. */
  checkMs: number;
  /** Resident memory of the child, in MiB. */
  memoryMb: number;
  /** What it may print, in bytes. */
  outputBytes: number;
}

/** One submission of one exercise to be checked by a judge. Paths are absolute. */
export interface Job {
  id: number;
  lesson: Lesson;
  folder: string;
  /** The pristine starter, for `not-started` and for telling added migrations from given ones. */
  starter: string;
  hidden: string;
  seed: number;
  /** How many seeds a pass must hold under: this one, and the next. */
  seeds: 1 | 2;
  limits: Limits;
  /** Run the tests even on an untouched starter (the course proving itself). */
  skipNotStarted: boolean;
  /** A number that puts the checks into another order, to prove that none needs what another has done. */
  shuffled?: number;
  /**
   * Jobs with the same word may use one process, one after the other, each with fresh modules, Sequelize and database.
   * Only for submissions of one person: whoever tampers with the process reaches nothing but their own.
   */
  shares?: string;
  /** Try no more checks after the first that fails, where only that is wanted to know. */
  untilFailure?: boolean;
  /** Note what each check tries and what is sent for it, for somebody who looks on. */
  notesSteps?: boolean;
  /**
   * Note with it what becomes of the rows. Reading them takes time in which what nobody waited for comes to its end, so
   * such a check may pass where it should not: its verdict does not count.
   */
  notesRows?: boolean;
  /** Add what two people talk about: a question about the learner's own code, and the tables that it made. */
  forTalk?: boolean;
}
