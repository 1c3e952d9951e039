import { mkdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { courseVersion, readCatalog, type CourseVersion } from './catalog.ts';
import { handoutContents, type HandoutOptions } from './handout/contents.ts';
import { requireFreePlace } from './handout/place.ts';
import { writeZip, type ZipFile } from './zip/write-zip.ts';

/** A student edition that was made. */
export interface Handout {
  files: number;
  /** On disk: of a zip, its own size. */
  bytes: number;
  course: CourseVersion;
  exercises: number;
}

/**
 * Makes the student edition of a workbook, whole or not at all.
 *
 * @param root the folder of the full workbook
 * @param target a new or empty folder, or with `zip` a new file
 * @throws Problem `usage` when the place will not do; what the file system says otherwise
 */
export async function handOut(
  root: string,
  target: string,
  options: HandoutOptions & { zip: boolean },
): Promise<Handout> {
  await requireFreePlace(root, target, options.zip);
  const lessons = await readCatalog(root);
  const files = await handoutContents(root, lessons, options);
  const bytes = options.zip ? await writeZip(target, inFolder(files, target)) : await writeFolder(target, files);
  return { files: files.length, bytes, course: await courseVersion(root), exercises: lessons.length };
}

/** Whoever unpacks a zip where they stand should find one folder there. */
function inFolder(files: ZipFile[], target: string): ZipFile[] {
  const folder = path.basename(target).replace(/\.zip$/i, '') || 'sandcastle';
  return files.map(({ at, data }) => ({ at: `${folder}/${at}`, data }));
}

async function writeFolder(target: string, files: ZipFile[]): Promise<number> {
  const beside = `${target}.${process.pid}.part`;
  try {
    await rm(beside, { recursive: true, force: true });
    for (const { at, data } of files) {
      await mkdir(path.dirname(path.join(beside, at)), { recursive: true });
      await writeFile(path.join(beside, at), data);
    }
    // There may be an empty folder in its place, which not every system replaces.
    await rmdir(target).catch(() => {});
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
  return files.reduce((sum, { data }) => sum + data.length, 0);
}
