import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../../errors.ts';

/** A place that something is to be written to. */
interface Place {
  option: string;
  target: string;
  kind: 'file' | 'folder';
}

/** What is only read, and must not be written over. */
export type Source = Pick<Place, 'option' | 'target'>;

/**
 * Makes sure that every output has a place of its own which can be written to, outside of what is graded.
 *
 * @param graded absolute paths of folders
 * @param sources files that somebody gave us
 * @throws Problem `usage` that names everything that is wrong
 */
export async function checkPlaces(places: Place[], graded: string[], sources: Source[] = []): Promise<void> {
  const real = await Promise.all(places.map(({ target }) => realPlace(target)));
  const folders = await Promise.all(graded.map((folder) => realPlace(folder)));
  const problems = await Promise.all(places.map((place, index) => wrongWith(place, real[index]!, folders)));
  places.forEach(({ option, target }, index) => {
    const first = real.findIndex((one) => isSame(one, real[index]!));
    if (first < index) problems.push(`--${places[first]!.option} and --${option} are both to be ${target}.`);
  });
  const given = await Promise.all(sources.map(({ target }) => realPlace(target)));
  places.forEach(({ option, target }, index) => {
    const source = sources[given.findIndex((one) => isSame(one, real[index]!))];
    if (source) problems.push(`--${option} would write over ${target}, which you gave with --${source.option}.`);
  });
  const told = problems.filter((problem) => problem !== undefined);
  if (told.length > 0)
    throw new Problem('usage', told.join(' '), { next: 'Nothing was graded. Choose another place.' });
}

async function wrongWith(place: Place, real: string, graded: string[]): Promise<string | undefined> {
  const { option, target, kind } = place;
  if (graded.some((folder) => isWithin(real, folder)))
    return `--${option} would put ${target} into a folder that is being graded.`;
  const there = await stat(target).catch((error: NodeJS.ErrnoException) => error);
  if (there instanceof Error) {
    const known = NO_PLACE[there.code ?? ''];
    return known ? `--${option} cannot be ${target}: ${known}.` : placeAbove(place);
  }
  if (kind === 'file' && there.isDirectory()) return `--${option} is to be a file, and ${target} is a folder.`;
  if (kind === 'file' && !there.isFile()) return `--${option} is to be a file, and ${target} is a device.`;
  if (kind === 'folder' && !there.isDirectory()) return `--${option} is to be a folder, and ${target} is a file.`;
  return kind === 'folder' ? placeAbove(place, target) : placeAbove(place);
}

/** @param parent the folder that has to take it */
async function placeAbove({ option, target }: Place, parent = path.dirname(target)): Promise<string | undefined> {
  const above = await stat(parent).catch(() => undefined);
  if (!above) return `There is no folder ${parent} for --${option}.`;
  if (!above.isDirectory()) return `${parent} is a file, so --${option} cannot be in it.`;
  const mayWrite = await access(parent, constants.W_OK).then(
    () => true,
    () => false,
  );
  return mayWrite ? undefined : `The folder ${parent} may not be written to, and --${option} is to be there.`;
}

const NO_PLACE: Record<string, string> = {
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads to itself',
};

/** Where a path leads, whether its last parts exist or not: links may lead anywhere. */
async function realPlace(place: string): Promise<string> {
  const found = await realpath(place).catch(() => undefined);
  if (found !== undefined || path.dirname(place) === place) return found ?? place;
  return path.join(await realPlace(path.dirname(place)), path.basename(place));
}

function isWithin(place: string, folder: string): boolean {
  const way = path.relative(folder, place);
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way));
}

/** Two names that differ in case are one file on most people's computers. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
