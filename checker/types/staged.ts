import type { SourceFacts } from './source-facts.ts';

/** A place in the learner's folder. `file` is relative to the exercise folder, with `/`; `line` and `column` start at 1. */
export interface Place {
  file: string;
  line: number;
  column?: number;
}

/** One file of a submission after staging. */
export interface StagedFile {
  path: string;
  /** As decoded: no BOM, line feeds only. */
  text: string;
  kind: 'source' | 'data';
  /** For sources: CommonJS with an inline source map. */
  code?: string;
  /** True when the module awaits at its top level, itself or through what it imports: it must be awaited when loaded. */
  async?: boolean;
}

/** Why a submission cannot be loaded, found before anything ran. */
export interface StageProblem extends Place {
  id: 'syntax-error' | 'conflict-marker' | 'unsupported-encoding' | 'unreadable' | 'too-large' | 'too-many-files';
  message: string;
  /** The line of source with a caret under the place, where there is one. */
  frame?: string;
}

/** A submission, read once and never again: everything later works on this copy. */
export interface Staged {
  files: StagedFile[];
  /** Paths of the model files, in the order they are loaded; `models/index.*` is never among them. */
  models: string[];
  /** The path of `models/index.*` when it declares associations itself, for submissions that keep them in one place. */
  modelsIndex?: string;
  /** Paths of the migrations in the order of their names. */
  migrations: string[];
  problems: StageProblem[];
  /** What was left out and why (symbolic links, devices, files past the caps), one sentence each. */
  notes: string[];
  facts: SourceFacts;
}
