import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Programs } from '../../../commands/bench/processes.ts';

let folder: string;
let stop: AbortController;
let programs: Programs;

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sandcastle-test-'));
  stop = new AbortController();
  programs = new Programs(stop.signal);
});

afterEach(async () => {
  await programs.close();
  rmSync(folder, { recursive: true, force: true });
});

function start(source: string): ReturnType<Programs['start']> {
  const script = path.join(folder, 'script.cjs');
  writeFileSync(script, source);
  return programs.start(script, [], folder);
}

const STAYS = `console.log('ready'); setInterval(() => {}, 1000);`;

test('each wait goes on after what the one before has found', async () => {
  const program = start(`console.log('verdict one\\nverdict two');`);
  expect((await program.next(/verdict \w+\n/)).text).toBe('verdict one\n');
  expect((await program.next(/verdict \w+\n/)).text).toBe('verdict two\n');
});

test('a program that ends before it said what was waited for is a problem that shows its last words', async () => {
  const program = start(`console.error('no such thing');`);
  await expect(program.next(/ready/)).rejects.toMatchObject({ name: 'Problem', next: 'no such thing' });
});

test('whoever asks to stop ends every program and every wait', async () => {
  const program = start(STAYS);
  await program.next(/ready/);
  const waiting = program.next(/never/);
  stop.abort();
  await expect(waiting).rejects.toThrow('Stopped before everything was measured.');
  await program.ended;
  expect(() => process.kill(program.pid, 0)).toThrow('ESRCH');
});

test('closing ends what is still running', async () => {
  const program = start(STAYS);
  await program.next(/ready/);
  await programs.close();
  expect(() => process.kill(program.pid, 0)).toThrow('ESRCH');
});
