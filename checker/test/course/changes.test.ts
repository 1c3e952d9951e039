import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { watch, type FSWatcher } from 'chokidar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { watchExercises, type ExerciseChange, type ExercisesWatch, type WatchOptions } from '../../course/changes.ts';

const BEACHES = '05-lifeguard-beaches';
const TYPES = '06-sandcastle-types';

let root: string;
let open: ExercisesWatch[] = [];

beforeEach(() => {
  // A dot in the path above the exercises must not make everything below look hidden.
  root = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-changes-')), '.hidden', 'exercises');
  write(`${BEACHES}/models/beach.ts`, 'export {};');
  write(`${BEACHES}/models/lifeguard.ts`, 'export {};');
  write(`${BEACHES}/migrations/1-beaches.js`, 'module.exports = {};');
});

afterEach(async () => {
  await Promise.all(open.map((one) => one.close()));
  open = [];
  fs.rmSync(path.resolve(root, '../..'), { recursive: true, force: true });
});

describe.each([{ polling: false }, { polling: true, intervalMs: 20 }])('watching with %o', (mode) => {
  test('a saved file is reported with its exercise', async () => {
    const changes = await watching(mode);
    write(`${BEACHES}/models/beach.ts`, 'export const saved = true;');
    expect(await changes.next()).toEqual({ exercise: BEACHES, files: ['models/beach.ts'] });
  });

  test('a file that is saved by renaming another over it is reported once', async () => {
    const changes = await watching(mode);
    write(`${BEACHES}/models/beach.ts.tmp`, 'export const saved = true;');
    fs.renameSync(at(`${BEACHES}/models/beach.ts.tmp`), at(`${BEACHES}/models/beach.ts`));
    expect(await changes.next()).toEqual({ exercise: BEACHES, files: ['models/beach.ts'] });
    await changes.nothingElse();
  });

  test('a file that is written again after each report is reported each time', async () => {
    const changes = await watching(mode);
    for (let save = 1; save <= 5; save++) {
      write(`${BEACHES}/models/beach.ts`, `export const save = ${save};`);
      expect(await changes.next()).toEqual({ exercise: BEACHES, files: ['models/beach.ts'] });
    }
  });

  test('a folder that was deleted and put back is watched as before', async () => {
    const changes = await watching(mode);
    fs.cpSync(at(BEACHES), at('../kept'), { recursive: true });
    fs.rmSync(at(BEACHES), { recursive: true });
    expect((await changes.next()).files).toHaveLength(3);
    fs.cpSync(at('../kept'), at(BEACHES), { recursive: true });
    expect((await changes.next()).files).toHaveLength(3);
    await changes.seesASave();
  });

  test('an exercise folder that comes later is watched from then on', async () => {
    const changes = await watching(mode);
    write(`${TYPES}/models/tool.ts`, 'export {};');
    expect(await changes.next()).toEqual({ exercise: TYPES, files: ['models/tool.ts'] });
    write(`${TYPES}/models/tool.ts`, 'export const saved = true;');
    expect(await changes.next()).toEqual({ exercise: TYPES, files: ['models/tool.ts'] });
  });
});

test('twenty files written at once are one report', async () => {
  const changes = await watching();
  const files = Array.from({ length: 20 }, (_, index) => `models/model-${String(index).padStart(2, '0')}.ts`);
  for (const file of files) write(`${BEACHES}/${file}`, 'export {};');
  expect(await changes.next()).toEqual({ exercise: BEACHES, files });
  await changes.nothingElse();
});

test('two exercises saved at once are two reports', async () => {
  write(`${TYPES}/models/tool.ts`, 'export {};');
  const changes = await watching();
  write(`${BEACHES}/models/beach.ts`, 'export const saved = true;');
  write(`${TYPES}/models/tool.ts`, 'export const saved = true;');
  const exercises = [(await changes.next()).exercise, (await changes.next()).exercise];
  expect(exercises.sort()).toEqual([BEACHES, TYPES]);
});

test('of many saves in a row, the last one is reported', async () => {
  const changes = await watching();
  let report: string | undefined;
  changes.onReport = () => (report = read(`${BEACHES}/models/beach.ts`));
  for (let save = 1; save <= 300; save++) {
    await fs.promises.writeFile(
      at(`${BEACHES}/models/beach.ts`),
      `export const save = ${String(save).padStart(3, '0')};`,
    );
  }
  while (report !== 'export const save = 300;') await changes.next();
});

test('a file that is emptied and then filled is reported once, filled', async () => {
  const changes = await watching({ doubtMs: 5_000 });
  let text: string | undefined;
  changes.onReport = () => (text = read(`${BEACHES}/models/beach.ts`));
  await emptied(changes, `${BEACHES}/models/beach.ts`);
  write(`${BEACHES}/models/beach.ts`, 'export const filled = true;');
  await changes.next();
  expect(text).toBe('export const filled = true;');
  await changes.nothingElse();
});

test('a file that stays empty is reported after all', async () => {
  const changes = await watching();
  write(`${BEACHES}/models/beach.ts`, '');
  expect(await changes.next()).toEqual({ exercise: BEACHES, files: ['models/beach.ts'] });
});

test('a file that an editor moves away and writes anew is reported once', async () => {
  const changes = await watching({ doubtMs: 5_000 });
  fs.renameSync(at(`${BEACHES}/models/beach.ts`), at(`${BEACHES}/models/beach.ts~`));
  write(`${BEACHES}/models/beach.ts`, 'export const saved = true;');
  fs.rmSync(at(`${BEACHES}/models/beach.ts~`));
  expect(await changes.next()).toEqual({ exercise: BEACHES, files: ['models/beach.ts'] });
  await changes.nothingElse();
});

test('a deleted file is reported', async () => {
  const changes = await watching();
  fs.rmSync(at(`${BEACHES}/models/beach.ts`));
  expect(await changes.next()).toEqual({ exercise: BEACHES, files: ['models/beach.ts'] });
});

test('a file renamed in case only is reported under both names', async () => {
  const changes = await watching();
  fs.renameSync(at(`${BEACHES}/models/beach.ts`), at(`${BEACHES}/models/Beach.ts`));
  expect(await changes.next()).toEqual({ exercise: BEACHES, files: ['models/Beach.ts', 'models/beach.ts'] });
  await changes.seesASave('models/Beach.ts');
});

test('a folder replaced by renaming another over its name is watched as before', async () => {
  const changes = await watching();
  fs.cpSync(at(BEACHES), at('../new'), { recursive: true });
  fs.renameSync(at(BEACHES), at('../old'));
  fs.renameSync(at('../new'), at(BEACHES));
  await changes.next();
  await changes.seesASave();
});

test('an inner folder replaced by renaming another over its name is watched as before', async () => {
  const changes = await watching();
  fs.cpSync(at(`${BEACHES}/models`), at('../new'), { recursive: true });
  fs.renameSync(at(`${BEACHES}/models`), at('../old'));
  fs.renameSync(at('../new'), at(`${BEACHES}/models`));
  await changes.next();
  await changes.seesASave();
});

test('the folder of all exercises may be moved away and come back', async () => {
  const changes = await watching();
  fs.renameSync(root, `${root}-away`);
  await changes.next();
  fs.cpSync(`${root}-away`, root, { recursive: true });
  await changes.next();
  await changes.seesASave();
});

test.each([
  'node_modules/left-pad/index.js',
  '.env',
  '.vscode/settings.json',
  'dev.sqlite',
  'dev.sqlite-journal',
  'database.sqlite3-wal',
  'models/.beach.ts.swp',
  'models/beach.ts~',
  'models/4913',
  'models/.#beach.ts',
  'models/#beach.ts#',
  'models/beach.ts___jb_tmp___',
])('%s is not reported', async (ignored) => {
  const changes = await watching();
  write(`${BEACHES}/${ignored}`, 'anything');
  await changes.seesASave();
});

test('what else lies in the folder of exercises is not reported', async () => {
  const changes = await watching();
  write('notes/todo.ts', 'anything');
  write('tsconfig.json', '{}');
  await changes.seesASave();
});

test('symbolic links are not followed', async () => {
  write('../elsewhere/model.ts', 'export {};');
  fs.symlinkSync(at('../elsewhere'), at(`${BEACHES}/linked`), 'junction');
  const changes = await watching();
  write('../elsewhere/model.ts', 'export const saved = true;');
  await changes.seesASave();
});

test('a file that was only read is not reported', async () => {
  const longAgo = new Date('2026-01-01T10:00:01.234Z');
  fs.utimesSync(at(`${BEACHES}/models/beach.ts`), longAgo, longAgo);
  const changes = await watching();
  fs.utimesSync(at(`${BEACHES}/models/beach.ts`), new Date(), longAgo);
  await changes.seesASave();
});

test.each(['ENOSPC', 'EMFILE'])('when watching fails with %s, it says so and looks by itself', async (code) => {
  const notices: string[] = [];
  const changes = await watching({ intervalMs: 20, watch: failingWith(code), onNotice: (text) => notices.push(text) });
  expect(changes.mode()).toBe('polling');
  expect(notices).toEqual([
    `This computer has no more room for watching files (${code}), so the exercises are looked at every 0.02 seconds instead; verdicts come a moment later, and nothing is missed.`,
  ]);
  await changes.seesASave();
});

test('when even looking by itself fails, it says what to do', async () => {
  const notices: string[] = [];
  await watching({ watch: failingWith('EIO', 'always'), onNotice: (text) => notices.push(text) });
  expect(notices).toEqual([
    expect.stringContaining('This folder cannot be watched directly (EIO)'),
    'The exercises cannot be watched here (EIO): after saving, run "npm run check" yourself.',
  ]);
});

test('polling can be asked for', async () => {
  expect((await watching({ polling: true })).mode()).toBe('polling');
  expect((await watching()).mode()).toBe('events');
});

test('a folder that does not exist is a sentence for the learner', async () => {
  await expect(watchExercises(at('missing'), [BEACHES], () => {})).rejects.toThrow(
    /^There is no folder .*missing to watch\.$/,
  );
});

test('nothing is reported once it is closed', async () => {
  const closed = await watching();
  await open[0]?.close();
  const other = await watching();
  write(`${BEACHES}/models/beach.ts`, 'export const saved = true;');
  await other.next();
  expect(closed.reports).toEqual([]);
});

test('nothing is watched once it is closed, even when a folder went a moment before', async () => {
  for (let ms = 0; ms < 12; ms++) {
    for (const name of ['a', 'b', 'c']) write(`${BEACHES}/seeders/${name}.js`, 'module.exports = {};');
    await watching();
    fs.rmSync(at(BEACHES), { recursive: true });
    await wait(ms);
    await open.pop()?.close();
  }
  // What begins to watch again does so before this has seen a save.
  write(`${BEACHES}/models/beach.ts`, 'export {};');
  await (await watching()).seesASave();
  await open.pop()?.close();
  await expect.poll(watches).toBe(0);
});

/** How many folders and files this process watches. */
function watches(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'FSEventWrap').length;
}

interface Changes {
  reports: ExerciseChange[];
  onReport: () => void;
  mode: () => string;
  next: () => Promise<ExerciseChange>;
  /** Saves another file and expects its report to be the next one: what happened before was not reported. */
  seesASave: (file?: string) => Promise<void>;
  nothingElse: () => Promise<void>;
}

async function watching(options: WatchOptions = {}): Promise<Changes> {
  const reports: ExerciseChange[] = [];
  const waiting: ((change: ExerciseChange) => void)[] = [];
  const listener = (change: ExerciseChange): void => {
    changes.onReport();
    const first = waiting.shift();
    if (first) first(change);
    else reports.push(change);
  };
  const watched = await watchExercises(root, [BEACHES, TYPES], listener, options);
  open.push(watched);
  await watched.ready;
  const changes: Changes = {
    reports,
    onReport: () => {},
    mode: () => watched.mode,
    next: async () => reports.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    async seesASave(file = 'models/lifeguard.ts') {
      fs.appendFileSync(at(`${BEACHES}/${file}`), '\n// saved');
      expect(await changes.next()).toEqual({ exercise: BEACHES, files: [file] });
    },
    nothingElse: () => changes.seesASave(),
  };
  return changes;
}

/** Empties a file and waits until that must have been noticed: until another exercise, saved later, is reported. */
async function emptied(changes: Changes, file: string): Promise<void> {
  write(file, '');
  write(`${TYPES}/models/tool.ts`, 'export {};');
  expect((await changes.next()).exercise).toBe(TYPES);
}

/** chokidar as it is where the limit is reached: events fail, polling works. */
function failingWith(code: string, when: 'events' | 'always' = 'events'): typeof watch {
  return (place, options = {}) => {
    if (options.usePolling && when === 'events') return watch(place, options);
    const broken = Object.assign(new EventEmitter(), { options, close: async () => {} });
    setImmediate(() => broken.emit('error', Object.assign(new Error('watch'), { code })));
    return broken as unknown as FSWatcher;
  };
}

function at(file: string): string {
  return path.join(root, file);
}

function read(file: string): string {
  return fs.readFileSync(at(file), 'utf8');
}

function write(file: string, text: string): void {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), text);
}
