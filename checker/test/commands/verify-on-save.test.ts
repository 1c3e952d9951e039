import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CommandContext } from '../../commands/command.ts';
import { verifyOnSave } from '../../commands/verify-on-save.ts';
import type { Proof } from '../../prove/proof.ts';
import { projects } from '../judge/projects.ts';

const { make, remove } = projects();
afterAll(remove);

const NAME = '01-tags';

/** A proof that looks at one file: nothing is wrong once it says so. */
function proofOf(root: string): Proof {
  const isRight = fs.readFileSync(path.join(root, `lessons/${NAME}.md`), 'utf8') === 'right';
  const findings = isRight ? [] : [{ place: 'lessons', problem: 'It is wrong.', next: 'Mend it.' }];
  return { version: 1, findings, exercises: [], durationMs: 0 };
}

function begin(prove: (root: string, signal: AbortSignal) => Promise<Proof>): {
  root: string;
  said: string[];
  heard(pattern: RegExp): Promise<void>;
  stop: AbortController;
  ended: Promise<number>;
} {
  const root = make({
    [`lessons/${NAME}.md`]: 'wrong',
    'lessons/02-other.md': '',
    [`solutions/${NAME}/models/a.ts`]: '',
  });
  const said: string[] = [];
  const listeners = new Set<() => void>();
  const out = (text: string): void => {
    said.push(text);
    for (const listen of listeners) listen();
  };
  const stop = new AbortController();
  const context = { root, printer: { out }, signal: stop.signal } as unknown as CommandContext;
  const show = ({ findings }: Proof): void => out(`${findings.length} wrong`);
  return {
    root,
    said,
    stop,
    ended: verifyOnSave(NAME, (signal) => prove(root, signal), show, context),
    heard: (pattern) =>
      new Promise((resolve) => {
        const listen = (): void => {
          if (!said.some((text) => pattern.test(text))) return;
          listeners.delete(listen);
          resolve();
        };
        listeners.add(listen);
        listen();
      }),
  };
}

test('a save has the exercise proved again, until nothing is wrong', async () => {
  const { root, said, ended, heard } = begin(async (at) => proofOf(at));
  await heard(/^Waiting/);
  fs.writeFileSync(path.join(root, `lessons/${NAME}.md`), 'right');
  expect(await ended).toBe(0);
  expect(said).toEqual([
    '1 wrong',
    `Waiting for a save in ${NAME}. Ctrl-C ends this.`,
    `lessons/${NAME}.md was saved.`,
    '0 wrong',
  ]);
});

test('a save during a proof ends it, and the next one sees what was saved', async () => {
  let begun = (): void => {};
  const isRunning = new Promise<void>((resolve) => (begun = resolve));
  let proofs = 0;
  const { root, said, ended } = begin(async (at, signal) => {
    if (++proofs > 1) return proofOf(at);
    begun();
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    throw new Error('cancelled');
  });
  await isRunning;
  fs.writeFileSync(path.join(root, `lessons/${NAME}.md`), 'right');
  expect(await ended).toBe(0);
  expect(said).toEqual([`lessons/${NAME}.md was saved.`, '0 wrong']);
});

test('the lesson of another exercise is not waited for, and stopping ends it', async () => {
  const { root, said, stop, ended, heard } = begin(async (at) => proofOf(at));
  await heard(/^Waiting/);
  fs.writeFileSync(path.join(root, 'lessons/02-other.md'), 'new');
  fs.writeFileSync(path.join(root, `solutions/${NAME}/models/a.ts`), 'new');
  await heard(/was saved/);
  expect(said[2]).toBe(`solutions/${NAME}/models/a.ts was saved.`);
  stop.abort();
  expect(await ended).toBe(1);
});

test('what is no end of a proof is an error of ours', async () => {
  const { ended } = begin(() => Promise.reject(new Error('broken')));
  await expect(ended).rejects.toThrow('broken');
});
