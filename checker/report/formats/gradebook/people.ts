/** Somebody as a gradebook knows them. */
export interface Person {
  ids: string[];
  names: string[];
}

/** Who is who. */
export interface Matches {
  /** The index of a person → the student. */
  found: Map<number, string>;
  /** Students whom nobody fits. */
  unknown: string[];
  /** Students whom several fit, or who are the same as another. */
  ambiguous: string[];
}

/**
 * Finds the students of a class among the people of a gradebook: by an id or an address first, by the name where that
 * says nothing. Never guesses: who may be two people is left to the instructor.
 *
 * @param students as their folders are called, as submissions are downloaded or cloned
 */
export function matchPeople(students: string[], people: Person[]): Matches {
  const byId = index(people.map(({ ids }) => ids.flatMap(idKeys)));
  const byName = index(people.map(({ names }) => names.flatMap(nameKeys)));
  const ambiguous: string[] = [];
  const unknown: string[] = [];
  const found = new Map<number, string[]>();
  for (const student of students) {
    const { ids, names } = readFolder(student);
    const fits = lookUp(ids.flatMap(idKeys), byId);
    const all = fits.length > 0 ? fits : lookUp(names.flatMap(nameKeys), byName);
    if (all.length === 0) unknown.push(student);
    else if (all.length > 1) ambiguous.push(student);
    else found.set(all[0]!, [...(found.get(all[0]!) ?? []), student]);
  }
  for (const [person, several] of found) {
    if (several.length < 2) continue;
    ambiguous.push(...several);
    found.delete(person);
  }
  return { found: new Map([...found].map(([person, [student]]) => [person, student!])), unknown, ambiguous };
}

/** Canvas downloads are called `lovelaceada_4711_98_work.zip`, those of Moodle `Ada Lovelace_4711_assignsubmission_file`. */
function readFolder(student: string): Person {
  const moodle = /^(.+)_(\d+)_assignsubmission_/.exec(student);
  if (moodle) return { ids: [`Participant ${moodle[2]}`], names: [moodle[1]!] };
  const canvas = /^(.+?)_(?:late_)?(\d+)_\d+(?:_|$)/i.exec(student);
  if (canvas) return { ids: [canvas[2]!], names: [canvas[1]!] };
  return { ids: [student], names: [student] };
}

function idKeys(id: string): string[] {
  const key = id.normalize('NFC').trim().toLowerCase();
  if (key === '') return [];
  return key.includes('@') ? [key, key.slice(0, key.indexOf('@'))] : [key];
}

/** `Lovelace, Ada`, `Ada Lovelace` and `ada-lovelace` are one; `lovelaceada`, as Canvas writes it, is that too. */
function nameKeys(name: string): string[] {
  const words =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  return [words.toSorted().join(' '), words.join(''), words.toReversed().join('')];
}

function index(keysOf: string[][]): Map<string, Set<number>> {
  const all = new Map<string, Set<number>>();
  keysOf.forEach((keys, person) => {
    for (const key of keys) all.set(key, (all.get(key) ?? new Set()).add(person));
  });
  return all;
}

function lookUp(keys: string[], all: Map<string, Set<number>>): number[] {
  return [...new Set(keys.flatMap((key) => [...(all.get(key) ?? [])]))];
}
