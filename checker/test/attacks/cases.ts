import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { z } from 'zod';
import { places } from '../../course/paths.ts';
import { CORPUS } from '../../prove/corpus/cases.ts';
import { OUTCOMES } from '../../types.ts';
import { ROOT } from '../judge/workplace.ts';

/** What an attack may go for besides points. */
const CANARIES = ['environment', 'hidden', 'neighbour', 'home', 'listener', 'outside', 'user', 'process'] as const;

/** What cannot be kept in a repository and is made when the case is laid out. */
const Made = z.union([
  z.strictObject({ file: z.string(), text: z.string() }),
  z.strictObject({ file: z.string(), bytes: z.int() }),
  z.strictObject({ file: z.string(), binary: z.base64() }),
  z.strictObject({ link: z.string(), to: z.string() }),
  z.strictObject({ hardLink: z.string(), to: z.string() }),
  z.strictObject({ pipe: z.string() }),
  z.strictObject({ deep: z.int(), name: z.string() }),
  z.strictObject({ many: z.int(), in: z.string() }),
]);

const Attack = z.strictObject({
  what: z.string(),
  /** The honest mistake whose points it must not exceed: a wrong case of the exercise, or `files` for those in `twin/`. */
  twin: z.string(),
  /** The outcome, or those there may be where the attack races with its judge. */
  outcome: z.union([z.enum(OUTCOMES), z.array(z.enum(OUTCOMES))]),
  canary: z.enum(CANARIES).optional(),
  /** Without a box it reaches its canary. */
  onlyBoxed: z.literal(true).optional(),
  make: z.array(Made).default([]),
  /** Part of what the person who grades reads. */
  says: z.string().optional(),
});

/** One hostile submission: files laid over those of an honest mistake. */
export interface Attack extends z.infer<typeof Attack> {
  exercise: string;
  name: string;
  folder: string;
}

/** What an attacker is told, so that no attack fails for want of knowing where to look: `@@PORT@@` in its files. */
export type Told = Record<'PORT' | 'OUTSIDE' | 'NEIGHBOUR' | 'HIDDEN' | 'HOME', string>;

/** Reads every attack. */
export function readAttacks(): Attack[] {
  const corpus = path.join(ROOT, CORPUS, 'attacks');
  return fs.readdirSync(corpus).flatMap((exercise) =>
    fs.readdirSync(path.join(corpus, exercise)).map((name) => {
      const folder = path.join(corpus, exercise, name);
      const read = Attack.parse(JSON.parse(fs.readFileSync(path.join(folder, 'case.json'), 'utf8')));
      return { ...read, exercise, name, folder };
    }),
  );
}

/** Makes the submission of an attack's honest twin. */
export function layOutTwin({ exercise, twin, folder }: Attack, to: string): void {
  fs.cpSync(places(ROOT, exercise).starter, to, { recursive: true });
  if (twin === 'starter') return;
  const from = twin === 'files' ? path.join(folder, 'twin') : path.join(ROOT, CORPUS, 'wrong', exercise, twin);
  fs.cpSync(from, to, { recursive: true, filter: (file) => path.basename(file) !== 'case.json' });
}

/** Makes the submission of an attack, with what it is told written into its files. */
export function layOutAttack(attack: Attack, to: string, told: Told): void {
  layOutTwin(attack, to);
  const say = (text: string): string =>
    text.replace(/@@(PORT|OUTSIDE|NEIGHBOUR|HIDDEN|HOME)@@/g, (_, word: keyof Told) => told[word]);
  for (const entry of fs.readdirSync(attack.folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const inside = path.relative(attack.folder, file);
    if (!entry.isFile() || inside === 'case.json' || inside.startsWith(`twin${path.sep}`)) continue;
    write(path.join(to, inside), say(fs.readFileSync(file, 'utf8')));
  }
  for (const one of attack.make) make(one, to, say);
}

function make(one: z.infer<typeof Made>, to: string, say: (text: string) => string): void {
  if ('text' in one) write(path.join(to, one.file), say(one.text));
  else if ('bytes' in one) write(path.join(to, one.file), Buffer.alloc(one.bytes, '/'));
  else if ('binary' in one) write(path.join(to, one.file), Buffer.from(one.binary, 'base64'));
  else if ('link' in one) fs.symlinkSync(say(one.to), place(to, one.link));
  else if ('hardLink' in one) fs.linkSync(say(one.to), place(to, one.hardLink));
  else if ('pipe' in one) execFileSync('mkfifo', [place(to, one.pipe)]);
  else if ('deep' in one)
    write(path.join(to, 'models', ...Array.from({ length: one.deep }, () => one.name), 'x.js'), 'x');
  else for (let at = 0; at < one.many; at++) write(path.join(to, one.in, `f${at}.txt`), '');
}

function write(file: string, content: string | Buffer): void {
  fs.writeFileSync(place('', file), content);
}

function place(to: string, file: string): string {
  const target = path.join(to, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  return target;
}
