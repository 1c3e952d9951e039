import { lstat, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { applyUpdate, planUpdate } from '../course/update.ts';
import { isOlder, openNewer, versionOf, type Newer } from '../course/update/newer.ts';
import { extractZip } from '../course/zip/extract-zip.ts';
import { Problem } from '../errors.ts';
import { isAlive } from '../sandbox/is-alive.ts';
import type { Command, CommandContext } from './command.ts';
import { whyNotWritten } from './outputs/write.ts';
import { sayUpdate, toWords } from './update/say.ts';

/** Takes over a newer workbook, and leaves the learner's work as it is. */
export const update: Command = {
  name: 'update',
  summary: 'Takes over a newer workbook. What you have begun stays as it is.',
  positional: 'NEW',
  options: { older: { help: 'goes back to an older one' } },
  async run({ flags, positionals }, context) {
    const [given, ...more] = positionals;
    if (given === undefined || more.length > 0) {
      throw new Problem('usage', 'Where is the newer workbook?', {
        next: 'Name its folder or its zip: npm run update -- ../handout.zip',
      });
    }
    await clearAway(context.root);
    const unpacked = await unpack(path.resolve(context.cwd, given), given, context.root);
    try {
      return await takeOver(await openNewer(unpacked.folder, given), flags.has('older'), context);
    } finally {
      await unpacked.close();
    }
  },
};

async function takeOver(newer: Newer, older: boolean, { root, printer }: CommandContext): Promise<number> {
  // Lessons that somebody has damaged are what an update mends.
  const own = await versionOf(root).catch(() => undefined);
  const plan = await planUpdate(root, newer);
  if (!plan) {
    printer.out(`You have this workbook already: course ${toWords(newer.course)}. Nothing was changed.`);
    return 0;
  }
  if (own && isOlder(newer, own) && !older) {
    throw new Problem(
      'usage',
      `That workbook is older than yours: ${toWords(newer.course)}, and yours ${toWords(own.course)}.`,
      {
        next: 'Nothing was changed. To go back to it all the same, add --older.',
      },
    );
  }
  const packages = await lstat(path.join(root, 'node_modules')).catch(() => undefined);
  const report = sayUpdate(plan, { from: own?.course, to: newer.course, linked: packages?.isSymbolicLink() === true });
  await applyUpdate(root, plan, report).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === undefined) throw cause;
    throw new Problem('cannot-grade', `The workbook could not be updated: ${whyNotWritten(cause)}`, {
      next: 'Nothing of yours is lost. The same command goes on from here.',
      cause,
    });
  });
  for (const line of report) printer.out(line);
  return 0;
}

/** The folder of a newer workbook; of a zip, a private one that is taken away at the end. */
async function unpack(place: string, given: string, root: string): Promise<{ folder: string; close(): Promise<void> }> {
  const found = await stat(place).catch((cause: unknown) => {
    throw new Problem('usage', `There is no ${given}.`, { next: `${WHAT} Nothing was changed.`, cause });
  });
  if (found.isDirectory()) {
    const [newer, own] = [await realpath(place), await realpath(root)];
    if (newer === own)
      throw new Problem('usage', 'That is this workbook itself.', { next: `${WHAT} Nothing was changed.` });
    return { folder: newer, close: async () => {} };
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sandcastle-newer-'));
  const close = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    await extractZip(place, path.join(folder, 'in'), MOST);
    return { folder: path.join(folder, 'in'), close };
  } catch (error) {
    await close();
    if (!(error instanceof Problem)) throw error;
    throw new Problem('usage', error.message.replace(/^The zip/, given), {
      next: 'Get it from your instructor anew. Nothing was changed.',
      cause: error,
    });
  }
}

/** What was laid out by an update that was stopped before any of it counted. */
async function clearAway(root: string): Promise<void> {
  const folder = path.join(root, '.sandcastle');
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(/^update-(\d+)$/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

const WHAT = 'Give the folder or the zip that your instructor handed out.';
/** A full workbook, with all its known answers. */
const MOST = { files: 30_000, bytes: 300_000_000 };
