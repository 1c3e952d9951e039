import { cp, lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Moves everything that is in a folder into a new folder elsewhere. The folder itself stays, because a terminal or an
 * editor may be in it. Where there is a file or a link in its place, that is moved.
 *
 * @param to the folder that gets a new one in it, whose name begins with `name`
 * @returns the new folder; nothing when there was nothing to keep
 * @throws what the file system says; then everything is where it was
 */
export async function keepAside(folder: string, to: string, name: string): Promise<string | undefined> {
  const found = await lstat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!found) return undefined;
  const entries = found.isDirectory() ? await readdir(folder) : [''];
  if (entries.length === 0) return undefined;
  const kept = await newFolder(to, name);
  const moved: { from: string; to: string }[] = [];
  try {
    for (const entry of entries) {
      const step = { from: path.join(folder, entry), to: path.join(kept, entry || path.basename(folder)) };
      await move(step.from, step.to);
      moved.push(step);
    }
    return kept;
  } catch (error) {
    for (const step of moved) await move(step.to, step.from).catch(() => {});
    await rmdir(kept).catch(() => {});
    throw error;
  }
}

/** Never a folder that is there already. */
async function newFolder(parent: string, name: string): Promise<string> {
  await mkdir(parent, { recursive: true });
  for (let number = 1; ; number++) {
    const folder = path.join(parent, number === 1 ? name : `${name}-${number}`);
    try {
      await mkdir(folder);
      return folder;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Also from one disk to another. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true, errorOnExist: true });
    await rm(from, { recursive: true });
  }
}
