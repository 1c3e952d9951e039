import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Problem } from '../../errors.ts';
import { extractZip } from '../zip/extract-zip.ts';
import { isPassedOver } from './exercise-folders.ts';
import type { HandedIn } from './handed-in.ts';

/** The folders of what a student handed in, or why there are none. */
export interface Unpacked {
  folders: string[];
  refused?: string;
}

/** Where the zips of a class are unpacked: a private folder, which is taken away at the end. */
export class Unpacking {
  #folder: string | undefined;
  #next = 1;

  /** @throws what the file system says of this computer, such as a full disk */
  async unpack({ sources }: HandedIn): Promise<Unpacked> {
    const folders: string[] = [];
    try {
      for (const { place, zip } of sources) {
        if (zip) folders.push(await this.#extract(place));
        else folders.push(place, ...(await this.#zipsIn(place)));
      }
      return { folders };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { folders: [], refused: `${error.message} ${error.next ?? ''}`.trim() };
    }
  }

  async close(): Promise<void> {
    if (this.#folder !== undefined) await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Moodle puts what a person handed in into a folder. */
  async #zipsIn(folder: string): Promise<string[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    const zips = entries.filter((entry) => entry.isFile() && /\.zip$/i.test(entry.name) && !isPassedOver(entry.name));
    const extracted: string[] = [];
    for (const { name } of zips.sort((one, other) => (one.name < other.name ? -1 : 1)).slice(0, MOST_ZIPS))
      extracted.push(await this.#extract(path.join(folder, name)));
    return extracted;
  }

  async #extract(zip: string): Promise<string> {
    this.#folder ??= await mkdtemp(path.join(os.tmpdir(), 'sandcastle-class-'));
    const to = path.join(this.#folder, String(this.#next++));
    await extractZip(zip, to);
    return to;
  }
}

const MOST_ZIPS = 40;
