/** How much of a folder is read. */
export interface Caps {
  /** Names of files and folders that are looked at. */
  entries: number;
  depth: number;
  files: number;
  fileBytes: number;
  bytes: number;
  /** What to do when there is more: a sentence. */
  remedy: string;
}

/** What an exercise may have, and an application of a learner's own that is handed in as one. */
export const EXERCISE_CAPS: Caps = {
  entries: 5_000,
  depth: 8,
  files: 300,
  fileBytes: 256 * 1024,
  bytes: 4 * 1024 * 1024,
  remedy: 'Keep only the files of the exercise in its folder.',
};

/** What a project may have that is only looked at. */
export const PROJECT_CAPS: Caps = {
  entries: 50_000,
  depth: 12,
  files: 1_500,
  fileBytes: 512 * 1024,
  bytes: 16 * 1024 * 1024,
  remedy: 'Name a smaller folder, such as the one of the server: npm run inspect -- DIR/server.',
};
