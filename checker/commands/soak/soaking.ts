import type { ChildProgram } from '../../sandbox/program.ts';
import type { Job, Limits } from '../../types.ts';

/** What every long proof needs. */
export interface Soaking {
  /** The workbook. */
  root: string;
  /** A folder of our own for the time of the proof. */
  folder: string;
  program: ChildProgram;
  limits: Limits;
  /** A check of the exercise that everything is tried on, but for the folder and the seed. */
  job: Omit<Job, 'id' | 'folder' | 'seed' | 'seeds'>;
  signal: AbortSignal;
  progress(sentence: string): void;
}
