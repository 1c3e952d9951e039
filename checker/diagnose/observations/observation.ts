import type { ModelDescription, Schema, SourceFacts } from '../../types.ts';
import type { Explanation } from '../misconception.ts';

/** A project as far as it is known: what its sources say, what its models claim, what its migrations made. */
export interface Project {
  source: SourceFacts;
  claimed: ModelDescription[];
  database: Schema;
}

/** A misconception that shows by itself, wherever it is. */
export interface Observation {
  id: string;
  /** The paragraph that teaches it. */
  lesson?: string;
  find(project: Project): Explanation[];
}
