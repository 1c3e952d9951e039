import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../judge/workplace.ts';
import { endOf, openWorkbook, type Ended, type Workbook } from '../workbook.ts';

const EXERCISE = '02-both-sides';
/** Mounts of our own, which nobody else sees and which are gone with us. */
const APART = ['unshare', '--map-root-user', '--mount'];
const canMount = spawnSync(APART[0]!, [...APART.slice(1), 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

let workbook: Workbook;
const { TMPDIR } = process.env;
beforeAll(() => {
  // Not on the disk that will be full: npm test may have put temporary files in memory.
  delete process.env['TMPDIR'];
  workbook = openWorkbook();
  for (const [student, from] of Object.entries({ ada: 'solutions', ben: 'exercises' })) {
    const to = path.join(workbook.root, 'class', student, EXERCISE);
    fs.cpSync(path.join(workbook.root, from, EXERCISE), to, { recursive: true });
    fs.appendFileSync(path.join(to, 'models', 'show.ts'), `console.log('${student}'.repeat(2_000));\n`);
  }
});
afterAll(() => {
  if (TMPDIR !== undefined) process.env['TMPDIR'] = TMPDIR;
  return workbook.remove();
});

/**
 * Grades where some disks are full to the last byte, and some files are in use.
 *
 * @param disks folders, each a disk of its own, with the kilobytes that are left on it
 * @param busy files that cannot be replaced, as Windows keeps one that another program has open
 */
function grade(disks: Record<string, number>, busy: string[], words: string[]): Promise<Ended> {
  const { root } = workbook;
  const mounts = Object.entries(disks).map(
    ([folder, left]) =>
      `mkdir -p '${folder}' && mount -t tmpfs -o size=64k tmpfs '${folder}' && head -c ${64 - left}k /dev/zero > '${folder}/full'`,
  );
  const held = busy.map((file) => `touch '${file}' && mount --bind '${file}' '${file}'`);
  const script = [...mounts, ...held, 'exec "$0" "$@"'].join(' && ');
  const command = [process.execPath, path.join(root, 'checker', 'install.cjs'), 'check', 'class=class', ...words];
  const env = { ...process.env, INIT_CWD: root, NO_COLOR: '1' };
  const [program, ...rest] = [...APART, 'sh', '-c', script, ...command];
  return endOf(spawn(program!, rest, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] }));
}

describe.runIf(canMount)('where something cannot be written', () => {
  test('a class is graded all the same, each result is put where it can be, and why is said', async () => {
    // There is room for the journal to begin, and not for all of it.
    const disks = { '.sandcastle': 8, out: 0 };
    const { code, stdout, stderr } = await grade(disks, ['busy.csv'], ['csv=busy.csv', 'html=out/pages']);
    expect(stderr).toMatch(/^What is graded could not be written down in .*: the disk is full\. .* Grading goes on;/m);
    expect(stdout).toMatch(/^ada 6\/6: 02 passed 6\/6\nben 0\/6: 02 failed 0\/6$/m);
    expect(stderr).toMatch(/^--csv could not be written to .*busy\.csv: it is open in another program/m);
    expect(stderr).toMatch(/^--html could not be written to .*pages: the disk is full\. Make room and try again\.$/m);
    const [csv, pages] = [...stderr.matchAll(/^It is in (.*) instead\.$/gm)].map(([, place]) => place!);
    expect(fs.readFileSync(csv!, 'utf8')).toMatch(/"ada",6,6,"passed".*\r\n"ben",0,6,"failed"/);
    expect(fs.readdirSync(pages!)).toContain('index.html');
    for (const place of [csv, pages]) fs.rmSync(path.dirname(place!), { recursive: true });
    expect(code).toBe(3);
  }, 120_000);

  test('a disk that is full for the databases is nobody’s wrong answer', async () => {
    const { code, stderr } = await grade({ '/dev/shm': 0, '.sandcastle': 0 }, [], []);
    expect(stderr).toMatch(
      /02-both-sides: its solution is not graded 0\/6\. There is no room for its database: the disk/,
    );
    expect(stderr).toMatch(/Nothing was graded\. When that is mended, run the same command again\.\n$/);
    expect(code).toBe(3);
  }, 120_000);
});

test.runIf(fs.existsSync('/dev/full'))(
  'what is printed to a disk that is full is said to be lost, in a sentence',
  async () => {
    const full = fs.openSync('/dev/full', 'w');
    const program = path.join(ROOT, 'checker', 'install.cjs');
    const asked = spawn(process.execPath, [program, 'check', 'help'], { stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    asked.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const code = await new Promise((resolve) => asked.on('close', resolve));
    fs.closeSync(full);
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: 'What is printed could not be written: the disk is full. Make room and try again.\n',
    });
  },
);
