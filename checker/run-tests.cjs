/* What `npm test` runs. */

const { spawn } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

const ROOT = path.resolve(__dirname, '..');
const READING = [
  ['lint', 'oxlint/bin/oxlint', '-c', '.oxlintrc.json', '--deny-warnings', 'checker'],
  ['spelling', 'cspell/bin.mjs', 'lint', '--no-progress', '--no-summary'],
  ['markdown', 'markdownlint-cli2/markdownlint-cli2-bin.mjs', 'lessons/*.md', 'README.md', 'CONTRIBUTING.md'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['types', 'typescript/bin/tsc', '--noEmit', '-p', '.'],
];
const ENOUGH_ROOM = 3e9;
const TESTS = ['tests', 'vitest/vitest.mjs', 'run', '--config', 'checker/vitest.config.ts'];

/** What is read, all at once; then the tests, if nothing was found. Whoever names tests wants only those. */
exports.runTests = async function (args) {
  const read = args.length > 0 ? [] : await Promise.all(READING.map((tool) => runTool(tool, 'pipe')));
  const place = temporaryFolder();
  // Ctrl-C reaches the tests too: they end, and then what they left can go.
  process.on('SIGINT', () => {});
  const isWell = read.every(Boolean) && (await runTool([...TESTS, ...args], 'inherit', { TMPDIR: place }));
  fs.rmSync(place, { recursive: true, force: true });
  if (!isWell) process.exitCode = 1;
};

/** Tests make and remove some 100,000 files: in memory where there is room for them, for disks are slow to forget. */
function temporaryFolder() {
  const parent = roomIn('/dev/shm') > ENOUGH_ROOM ? '/dev/shm' : os.tmpdir();
  return fs.mkdtempSync(path.join(parent, 'sandcastle-tests-'));
}

/** In bytes. */
function roomIn(folder) {
  try {
    const { bavail, bsize } = fs.statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/**
 * Runs one of the tools. With `pipe`, what it says is kept together under its name.
 *
 * @returns whether it found nothing; one that a signal has ended did not say so
 */
function runTool([name, script, ...words], stdio, env = {}) {
  let said = `— ${name}\n`;
  const file = path.join(ROOT, 'node_modules', script);
  const options = { cwd: ROOT, stdio: ['ignore', stdio, stdio], windowsHide: true, env: { ...process.env, ...env } };
  const child = spawn(process.execPath, [file, ...words], options);
  if (stdio === 'inherit') process.stderr.write(said);
  else
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (stdio === 'pipe') process.stderr.write(said);
      resolve(code === 0);
    });
  });
}
