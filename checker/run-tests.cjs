/* What `npm test` runs. */

const { spawn } = require('child_process');
const path = require('path');

const ROOT = path.resolve(__dirname, '..');
const READING = [
  ['lint', 'oxlint/bin/oxlint', '-c', '.oxlintrc.json', '--deny-warnings', 'checker'],
  ['spelling', 'cspell/bin.mjs', 'lint', '--no-progress', '--no-summary'],
  ['markdown', 'markdownlint-cli2/markdownlint-cli2-bin.mjs', 'lessons/*.md', 'README.md', 'CONTRIBUTING.md'],
  ['format', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  ['types', 'typescript/bin/tsc', '--noEmit', '-p', '.'],
];
const TESTS = ['tests', 'vitest/vitest.mjs', 'run', '--config', 'checker/vitest.config.ts'];

/** What is read, all at once; then the tests, if nothing was found. Whoever names tests wants only those. */
exports.runTests = async function (args) {
  const read = args.length > 0 ? [] : await Promise.all(READING.map((tool) => runTool(tool, 'pipe')));
  const isWell = read.every(Boolean) && (await runTool([...TESTS, ...args], 'inherit'));
  if (!isWell) process.exitCode = 1;
};

/**
 * Runs one of the tools. With `pipe`, what it says is kept together under its name.
 *
 * @returns whether it found nothing; one that a signal has ended did not say so
 */
function runTool([name, script, ...words], stdio) {
  let said = `— ${name}\n`;
  const file = path.join(ROOT, 'node_modules', script);
  const options = { cwd: ROOT, stdio: ['ignore', stdio, stdio], windowsHide: true };
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
