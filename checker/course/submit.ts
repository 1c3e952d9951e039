import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readCatalog, courseVersion } from './catalog.ts';
import { exerciseVersions } from './exercise-versions.ts';
import { filesOf, isAmong } from './folder.ts';
import { places } from './paths.ts';
import { languageOf } from './progress.ts';
import { readStarter } from './starters.ts';
import { writeZip, type ZipFile } from './zip/write-zip.ts';

/** What was put into a zip, to be handed in. */
export interface Submit {
  file: string;
  bytes: number;
  exercises: string[];
}

/**
 * Puts the exercises that are begun into one zip, with a list of what they were made for. It holds no verdict, no
 * database, no packages and no links.
 *
 * @param root the folder of the workbook
 * @param file where the zip is to be; one that is there is replaced
 * @returns nothing when no exercise is begun; then no zip is made
 */
export async function submitTo(root: string, file: string): Promise<Submit | undefined> {
  const language = (await languageOf(root)) ?? 'typescript';
  const files: ZipFile[] = [];
  const hashes: Record<string, string> = {};
  const lessons = await readCatalog(root);
  for (const { name } of lessons) {
    const folder = places(root, name).exercise;
    const own = (await filesOf(folder)) ?? [];
    const given = [...(await readStarter(root, name, 'typescript')), ...(await readStarter(root, name, 'javascript'))];
    const mine = own.filter(({ at }) => !LEFT_OUT.test(at));
    if (mine.every((one) => isAmong(one, given))) continue;
    const hash = createHash('sha256');
    for (const { at } of mine) {
      const data = await readFile(path.join(folder, at)).catch(() => undefined);
      if (!data) continue;
      hash.update(`${at}\0${data.length}\0`).update(data);
      files.push({ at: `exercises/${name}/${at}`, data });
    }
    hashes[name] = hash.digest('hex');
  }
  const exercises = Object.keys(hashes);
  if (exercises.length === 0) return undefined;
  const versions = await exerciseVersions(root, lessons);
  const madeFor = Object.fromEntries(exercises.map((name) => [name, versions.get(name)]));
  const manifest = { version: 1, course: await courseVersion(root), language, exercises: hashes, madeFor };
  files.unshift({ at: 'submission.json', data: new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`) });
  return { file, bytes: await writeZip(file, files), exercises };
}

const LEFT_OUT = /\.sqlite(-journal|-wal|-shm)?$|\.db$|(^|\/)(node_modules|\.git)\//i;
