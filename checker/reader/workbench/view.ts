import type { ExerciseProgress } from '../../course/progress/schema.ts';
import type { Language } from '../../course/starters.ts';
import type { InspectionReport, Lesson } from '../../types.ts';
import type { Highlight } from '../lesson/highlight.ts';
import type { Standing } from './board.ts';

/** Everything that the workbench of an exercise shows. */
export interface BenchView {
  root: string;
  lesson: Lesson;
  lessons: Lesson[];
  standing: Standing;
  progress: ExerciseProgress;
  /** Whether it is time for questions of earlier lessons. */
  reviewIsDue?: boolean;
  language: Language;
  /** The learner's own files, relative to the exercise. */
  files: string[];
  /** What the models and tables look like, once that is known. */
  report?: InspectionReport | undefined;
  /** The same of the solution. */
  target?: InspectionReport | undefined;
  highlight: Highlight;
}
