import { afterAll, beforeAll } from 'vitest';
import { makeDirectory, removeDirectory } from '../../judge/directory.ts';
import { inspect } from '../../judge/inspect/inspect.ts';
import type { InspectAsk, InspectReply } from '../../judge/inspect/protocol.ts';
import { ChildPool } from '../../sandbox/pool.ts';
import { buildChildProgram } from '../../sandbox/program.ts';
import { projects } from './projects.ts';
import { LIMITS, ROOT } from './workplace.ts';

/** Projects to look at, and a place to do it in, for the tests of one file. */
export function inspecting(): {
  make(files: Record<string, string>): string;
  inspect(ask: InspectAsk): Promise<InspectReply>;
} {
  const { make, remove } = projects();
  let pool: ChildPool;
  let directory: string;
  beforeAll(async () => {
    const program = await buildChildProgram(ROOT, { snapshot: true });
    pool = new ChildPool(program, LIMITS, 1, { started() {}, ended() {} });
    directory = makeDirectory();
  });
  afterAll(async () => {
    await pool.close();
    removeDirectory(directory);
    remove();
  });
  return { make, inspect: (ask) => inspect(ask, { pool, directory }) };
}
