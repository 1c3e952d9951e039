import path from 'node:path';
import type { Limits, Staged } from '../../types.ts';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

/** Short enough for a test to wait for. */
export const LIMITS: Limits = { callMs: 5_000, checkMs: 20_000, memoryMb: 512, outputBytes: 1_000_000 };

/** A staged submission made of code that is CommonJS already. */
export function stagedOf(code: Record<string, string>): Staged {
  const paths = Object.keys(code);
  return {
    files: paths.map((file) => ({ path: file, text: code[file]!, code: code[file]!, kind: 'source' as const })),
    models: paths.filter((file) => file.startsWith('models/')),
    migrations: paths.filter((file) => file.startsWith('migrations/')).sort(),
    problems: [],
    notes: [],
    facts: { associations: [], associates: [], models: [], migrations: [], calls: [] },
  };
}
