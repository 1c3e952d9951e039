import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Whether a workbook needs other packages than another one, apart from those for developing it. */
export async function packagesDiffer(root: string, newRoot: string): Promise<boolean> {
  const [ours, theirs] = await Promise.all([neededBy(root), neededBy(newRoot)]);
  return ours !== theirs;
}

async function neededBy(root: string): Promise<string> {
  const text = await readFile(path.join(root, 'package-lock.json'), 'utf8').catch(() => '');
  const read = Lock.safeParse(text === '' ? undefined : JSON.parse(text));
  const packages = Object.entries(read.data?.packages ?? {}).filter(([at, { dev }]) => at !== '' && dev !== true);
  return JSON.stringify(packages.map(([at, { version, integrity }]) => [at, version, integrity]).sort());
}

const Lock = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ dev: z.boolean().optional(), version: z.string().optional(), integrity: z.string().optional() }),
  ),
});
