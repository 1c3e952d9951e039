import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A fresh clone as far as install.cjs looks: with a space and a letter that is not ASCII, and without packages. */
let clone: string;
/** In place of npm: a script that says what the registry would and ends as told. */
let npm: string;

beforeAll(() => {
  clone = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-')), 'frësh clone');
  fs.mkdirSync(path.join(clone, 'checker'), { recursive: true });
  fs.copyFileSync(path.join(ROOT, 'package.json'), path.join(clone, 'package.json'));
  fs.copyFileSync(path.join(ROOT, 'checker', 'install.cjs'), path.join(clone, 'checker', 'install.cjs'));
  npm = path.join(clone, 'npm-cli.js');
});

afterAll(() => fs.rmSync(path.dirname(clone), { recursive: true, force: true }));

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

function run(words: string[], env: Record<string, string> = {}): Ended {
  const script = path.join(clone, 'checker', 'install.cjs');
  // The log of an installation goes to the folder for such things, which here is taken away afterwards.
  const places = { TMPDIR: clone, TEMP: clone, TMP: clone };
  return spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...places, npm_execpath: npm, ...env },
  });
}

/** Runs a command with an npm that prints these words and ends with this code. */
function runWithNpm(words: string[], printed: string, code: number): Ended & { asked: string[] } {
  const asked = path.join(clone, 'asked.json');
  fs.writeFileSync(
    npm,
    `require('fs').writeFileSync(${JSON.stringify(asked)}, JSON.stringify(process.argv.slice(2)));
     console.error(${JSON.stringify(printed)}); process.exitCode = ${code};`,
  );
  return { ...run(words), asked: JSON.parse(fs.readFileSync(asked, 'utf8')) as string[] };
}

describe('a version of Node that is too old', () => {
  const asVersion = (version: string): Ended => {
    const script = JSON.stringify(path.join(clone, 'checker', 'install.cjs'));
    const code = `Object.defineProperty(process, 'version', { value: '${version}' });
      process.argv = [process.execPath, 'install.cjs', 'check']; require(${script});`;
    return spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
  };

  test.each(['v12.22.12', 'v18.20.4', 'v20.18.3', 'v21.7.3', 'v22.11.0', 'v23.9.0'])(
    '%s is told in a sentence',
    (version) => {
      const { status, stdout, stderr } = asVersion(version);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(
        `Sandcastle needs Node 20.19, 22.12 or 24.0 (or newer in its line), and this is ${version}. ` +
          'Install the newest version marked LTS from https://nodejs.org, then run the command again.\n',
      );
    },
  );

  test.each(['v20.19.0', 'v22.12.0', 'v22.20.1', 'v24.0.0', 'v25.1.0'])('%s is new enough', (version) => {
    expect(asVersion(version).stderr).not.toContain('needs Node');
  });

  test('is told even by Node 12: nothing in the file is newer than its syntax', () => {
    const text = fs.readFileSync(path.join(ROOT, 'checker', 'install.cjs'), 'utf8');
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
    expect(code).not.toMatch(/\?\?|\?\.[a-z([]|=>|\bconst\b|\blet\b|require\('node:|&&=|\|\|=/);
  });
});

describe('packages that are missing', () => {
  test.each([['check'], ['check 05 --json'], ['bench'], ['soak']])(
    '%s says to run npm start once, and nothing on stdout',
    (line) => {
      const { status, stdout, stderr } = run(line.split(' '));
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(
        'What Sandcastle needs is not installed yet. Run "npm start" once: it installs what is missing.\n',
      );
    },
  );

  test('start installs them without the tools for developing, test with them', () => {
    expect(runWithNpm(['start'], '', 1).asked).toEqual(expect.arrayContaining(['ci', '--omit=dev']));
    expect(runWithNpm(['test'], '', 1).asked).toEqual(expect.arrayContaining(['ci', '--include=dev']));
  });

  test.each([
    [
      'npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/zod failed',
      'could not be downloaded',
    ],
    ['npm error code E407\nnpm error 407 Proxy Authentication Required', 'npm config set proxy'],
    ['npm error code SELF_SIGNED_CERT_IN_CHAIN', 'a proxy or a firewall is in the way'],
    ['npm error path /x/node_modules/sqlite3\nnpm error gyp ERR! not ok', 'The SQLite driver could not be installed'],
    ['npm error code ENOSPC', 'the disk is full'],
    ['npm error code EACCES', 'a file could not be written'],
    ['npm error something new', 'npm did not finish installing'],
  ])('after %j: a sentence, what to do, and where the log is', (printed, sentence) => {
    const { status, stdout, stderr } = runWithNpm(['start'], printed, 1);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('npm error');
    const log = /(?:Details: (.+)\)|the end of (.+)\.)$/m.exec(stderr);
    expect(fs.readFileSync(log?.[1] ?? log?.[2] ?? '', 'utf8')).toContain(printed);
  });

  test('an npm that says it is done and has installed nothing is not believed', () => {
    const { status, stderr } = runWithNpm(['start'], '', 0);
    expect(status).toBe(3);
    expect(stderr).toContain('What Sandcastle needs is not installed yet.\nnpm has finished without it.');
  });
});

test('a driver of another system is told from one that is missing', () => {
  const packages = path.join(clone, 'node_modules');
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of ['.package-lock.json', ...Object.keys(dependencies)])
    fs.mkdirSync(path.join(packages, name), { recursive: true });
  const { status, stderr } = run(['check']);
  fs.rmSync(packages, { recursive: true });
  expect(status).toBe(2);
  expect(stderr).toContain('The SQLite driver does not load');
});
