import path from 'node:path';
import type { Program, Programs } from './processes.ts';

/** Both contenders side by side in a folder of our own. */
export interface Setting {
  /** The workbook with every exercise solved. */
  workbook: string;
  /** The same solutions with plain Vitest tests. */
  plain: string;
  /** A free folder. */
  folder: string;
  programs: Programs;
  /** Told what is going on, for the person who waits. */
  progress(sentence: string): void;
}

/** Starts a command of Sandcastle as npm does. */
export function sandcastle({ programs, workbook }: Setting, args: readonly string[]): Program {
  return programs.start(path.join(workbook, 'checker', 'install.cjs'), args, workbook);
}

/** Starts Vitest as npx does. */
export function vitest({ programs, plain }: Setting, args: readonly string[], folder = plain): Program {
  return programs.start(path.join(plain, 'node_modules', 'vitest', 'vitest.mjs'), args, folder);
}

/**
 * How long a program takes from its start to its end.
 *
 * @param start starts it
 * @returns milliseconds, its exit code and what it wrote
 */
export async function timeOf(start: () => Program): Promise<{ ms: number; code: number | null; text: string }> {
  const begun = performance.now();
  const program = start();
  const code = await program.ended;
  return { ms: performance.now() - begun, code, text: program.text };
}
