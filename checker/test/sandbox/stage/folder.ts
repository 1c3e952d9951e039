import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { createLoader } from '../../../sandbox/child/loader.ts';
import { stage } from '../../../sandbox/stage/index.ts';
import type { Staged } from '../../../types.ts';

/** Makes a folder with these files; it goes when the tests of the file are over. */
export function folderWith(files: Record<string, string | Buffer>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-stage-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return folder;
}

/** Stages a folder with these files. */
export function staged(files: Record<string, string | Buffer>): Promise<Staged> {
  return stage(folderWith(files));
}

/** Loads one staged module as the child does, with what it needs given. */
export async function load(submission: Staged, file: string, given: Record<string, unknown> = {}): Promise<unknown> {
  const files = new Map(submission.files.map((one) => [one.path, one]));
  return createLoader(files, given, () => undefined)(file);
}

/** A folder of the course, from the root of the workbook. */
export function courseFolder(...parts: string[]): string {
  return path.resolve(import.meta.dirname, '../../../..', ...parts);
}

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});
