import type { Block } from './blocks.ts';
import type { Generated } from './instruction.ts';
import type { Scene } from './script.ts';

/** A block between back quotes. */
export type Fence = Extract<Block, { kind: 'fence' }>;

/** A block whose content is what came out, and where that is found. */
export interface Expectation {
  fence: Fence;
  wanted: Generated;
  scene: PlannedScene;
  /** Which step; undefined is the loading of models and the making of tables. */
  step: number | undefined;
}

export interface PlannedScene extends Scene {
  /** For an error that no block announces: the line of the last file, and of each step. */
  line: number;
  stepLines: number[];
  /** Whether the lesson says that loading its models or making its tables throws. */
  throws: boolean;
  /** The models as written, for the compiler to read. */
  models: Record<string, string>;
  /** What it says of them, where the lesson shows that. */
  types?: string;
}

/** Something that an author must change by hand. */
export interface Flaw {
  line: number;
  problem: string;
  next: string;
}

/** A lesson made ready to be played. */
export interface Plan {
  scenes: PlannedScene[];
  expectations: Expectation[];
  flaws: Flaw[];
}
