import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { CHECKER } from '../here.ts';

/** What a child runs: the bundle, or a V8 start-up snapshot of the bundle with Sequelize loaded and warm. */
export interface ChildProgram {
  kind: 'bundle' | 'snapshot';
  file: string;
  /** The program that puts each child into a box of its own, where the system can. */
  box?: string;
}

/**
 * Only what is very hot is optimised: optimising was a quarter of the work of a short life. Later versions of Node are
 * slower to optimise by themselves, and do not know the option.
 */
export const OPTIMISES_LATE = process.versions.node.startsWith('20.') ? ['--interrupt-budget=3000000'] : [];

/**
 * Part of the program, because a snapshot starts only under the flags it was built with. Where V8's heap ends is below
 * the limit on resident memory, which counts buffers too and is watched from outside. The rest suits a life of a tenth of
 * a second: the first collection comes late.
 */
export const V8_FLAGS = [
  '--max-old-space-size=400',
  '--min-semi-space-size=16',
  '--no-lazy-feedback-allocation',
  ...OPTIMISES_LATE,
];

/** Database drivers that Sequelize asks for by name and a child never has. */
const ABSENT = [
  'pg',
  'pg-hstore',
  'mysql2',
  'mariadb',
  'tedious',
  'oracledb',
  'sqlite3',
  'snowflake-sdk',
  'ibm_db',
  'odbc',
];
const HERE = path.join(CHECKER, 'sandbox');
/** The bundles of the checker are kept beside the programs, and remove what nobody uses. */
export const { markUsed } = createRequire(path.join(CHECKER, 'install.cjs'))('./bundle.cjs') as {
  markUsed(place: string): void;
};

/**
 * Builds the child's program once per Node version, architecture, lock file and child source, and keeps it.
 *
 * @param root the workbook's root folder
 * @param options.snapshot whether to wait for the snapshot as well (a second or so, the first time)
 * @returns the snapshot when there is one, else the bundle
 */
export async function buildChildProgram(root: string, options: { snapshot: boolean }): Promise<ChildProgram> {
  const folder = path.join(cacheFolder(root), programKey(root));
  const bundle = path.join(folder, 'child.cjs');
  const snapshot = path.join(folder, 'child.blob');
  markUsed(folder);
  if (fs.existsSync(snapshot)) return { kind: 'snapshot', file: snapshot };
  if (!fs.existsSync(bundle)) await buildBundle(root, bundle);
  if (!options.snapshot) return { kind: 'bundle', file: bundle };
  try {
    await buildSnapshot(bundle, snapshot);
    return { kind: 'snapshot', file: snapshot };
  } catch {
    // A Node built without snapshot support: everything works from the bundle, slower.
    return { kind: 'bundle', file: bundle };
  }
}

async function buildBundle(root: string, bundle: string): Promise<void> {
  const { build } = await import('esbuild');
  fs.mkdirSync(path.dirname(bundle), { recursive: true });
  const partial = `${bundle}.${process.pid}`;
  await build({
    entryPoints: [path.join(HERE, 'child', 'main.ts')],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    // Sequelize looks at constructor names.
    keepNames: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ABSENT,
    outfile: partial,
    logLevel: 'silent',
  });
  fs.renameSync(partial, bundle);
}

async function buildSnapshot(bundle: string, snapshot: string): Promise<void> {
  const partial = `${snapshot}.${process.pid}`;
  await promisify(execFile)(process.execPath, [...V8_FLAGS, '--snapshot-blob', partial, '--build-snapshot', bundle], {
    env: {},
    cwd: path.dirname(bundle),
    windowsHide: true,
  });
  fs.renameSync(partial, snapshot);
}

function programKey(root: string): string {
  const hash = createHash('sha256');
  hash.update([process.version, process.arch, process.platform].join('\n'));
  const sources = ['program.ts', 'channel.ts', 'values.ts'].map((name) => path.join(HERE, name));
  const child = path.join(HERE, 'child');
  sources.push(
    ...fs
      .readdirSync(child)
      .sort()
      .map((name) => path.join(child, name)),
  );
  // What is installed, which may differ from what the lock file asks for.
  sources.push(path.join(root, 'node_modules', '.package-lock.json'));
  for (const source of sources) hash.update(fs.existsSync(source) ? fs.readFileSync(source) : '');
  return hash.digest('hex').slice(0, 20);
}

/** Inside node_modules, where caches live; a folder of our own in the temporary directory when that cannot be written. */
export function cacheFolder(root: string): string {
  const usual = path.join(root, 'node_modules', '.cache', 'sandcastle');
  try {
    fs.mkdirSync(usual, { recursive: true });
    fs.accessSync(usual, fs.constants.W_OK);
    // The permission model knows only real paths.
    return fs.realpathSync(usual);
  } catch {
    return (privateFolder ??= fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-'))));
  }
}

let privateFolder: string | undefined;
