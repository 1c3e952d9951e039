import path from 'node:path';
import { Problem } from '../../errors.ts';
import type { HandedIn } from './handed-in.ts';
import type { RosterEntry } from './roster.ts';

/** The students of a class, and what the instructor should know about them. */
export interface Matched {
  students: HandedIn[];
  notices: string[];
}

/**
 * Finds for everybody on the roster what they handed in. Nobody is guessed: the name of a folder has to be the person's
 * id, name, address or folder.
 *
 * @param roster without it, everybody who handed in
 * @returns those of the roster in its order and by their ids, then the others
 * @throws Problem `usage` when two folders are for one student
 */
export function match(all: HandedIn[], roster: RosterEntry[] | undefined): Matched {
  refuseTwice(all);
  if (!roster) return { students: all, notices: [] };
  const left = new Set(all);
  const missing: string[] = [];
  const twice: string[] = [];
  const students = roster.map((entry): HandedIn => {
    const mine = [...left].filter((one) => isOf(one, entry));
    for (const one of mine) left.delete(one);
    if (mine.length > 1) twice.push(`${entry.id} (${mine.map(({ student }) => student).join(', ')})`);
    if (mine.length === 0) missing.push(entry.id);
    return { late: false, sources: [], ...mine[0], student: entry.id };
  });
  if (twice.length > 0) throw tooMany(twice);
  const notices: string[] = [];
  if (missing.length > 0) notices.push(`Handed in nothing: ${missing.join(', ')}.`);
  if (left.size > 0) {
    notices.push(`Not on the roster, and graded all the same: ${[...left].map(({ student }) => student).join(', ')}.`);
  }
  const ids = new Set(roster.map(({ id }) => id.toLowerCase()));
  const others = [...left].map((one) =>
    ids.has(one.student.toLowerCase()) ? { ...one, student: `${one.student} (not on the roster)` } : one,
  );
  return { students: [...students, ...others], notices };
}

/** On most people's computers, names that differ in case are one. Only platforms give a number to who hands in often. */
function refuseTwice(all: HandedIn[]): void {
  const names = all.map(({ student }) => student.normalize('NFC').toLowerCase());
  const twice = all.filter(({ id, sources }, index) => {
    return (
      names.indexOf(names[index]!) !== names.lastIndexOf(names[index]!) || (id === undefined && sources.length > 1)
    );
  });
  if (twice.length > 0) throw tooMany([twice.flatMap(({ sources }) => sources.map(nameOf)).join(', ')]);
}

function nameOf({ place }: HandedIn['sources'][number]): string {
  return path.basename(place);
}

function tooMany(twice: string[]): Problem {
  return new Problem('usage', `There are two folders for one student: ${twice.join('; ')}.`, {
    next: 'Take away the one that does not count. Nothing was graded.',
  });
}

function isOf({ student, id }: HandedIn, entry: RosterEntry): boolean {
  const name = plain(student);
  if (id !== undefined && id === entry.id) return true;
  const names = [entry.folder, entry.id, entry.name, entry.email, entry.email?.split('@')[0], ...turned(entry.name)];
  return names.some((one) => one !== undefined && plain(one) === name);
}

/** Canvas writes the family name first and no space: `lovelaceada`. */
function turned(name: string | undefined): string[] {
  const words = name?.trim().split(/[\s,]+/) ?? [];
  if (words.length < 2) return [];
  return [[words.at(-1), ...words.slice(0, -1)].join(''), words.join('')];
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s,]+/g, ' ')
    .trim();
}
