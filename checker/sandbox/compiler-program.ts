import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CHECKER } from '../here.ts';
import type { CompilerPlaces } from './compiler/protocol.ts';
import { cacheFolder, markUsed } from './program.ts';

/** What the compiler's process runs, and what it may read. */
export interface CompilerProgram {
  file: string;
  places: CompilerPlaces;
}

const HERE = path.join(CHECKER, 'sandbox');
const ROOT = path.dirname(CHECKER);
/** The packages whose types a submission may import, and those that these need. */
const PACKAGES = ['sequelize', 'retry-as-promised', '@types/validator', '@types/debug', '@types/ms'];

/** Builds the program of the compiler's process once for each of its sources, and keeps it. */
export async function buildCompilerProgram(): Promise<CompilerProgram> {
  const file = path.join(cacheFolder(ROOT), `compiler-${key()}.cjs`);
  if (!fs.existsSync(file)) await build(file);
  markUsed(file);
  const require = createRequire(path.join(CHECKER, 'install.cjs'));
  const folderOf = (name: string): string => fs.realpathSync(path.dirname(require.resolve(`${name}/package.json`)));
  const packages = PACKAGES.flatMap((name): [string, string][] => {
    try {
      return [[name, folderOf(name)]];
    } catch {
      // Sequelize's own types do without it.
      return [];
    }
  });
  return { file, places: { typescript: folderOf('typescript'), packages: Object.fromEntries(packages) } };
}

async function build(file: string): Promise<void> {
  const { build } = await import('esbuild');
  const partial = `${file}.${process.pid}`;
  await build({
    entryPoints: [path.join(HERE, 'compiler', 'main.ts')],
    absWorkingDir: ROOT,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    outfile: partial,
    logLevel: 'silent',
  });
  fs.renameSync(partial, file);
}

function key(): string {
  const hash = createHash('sha256');
  const folder = path.join(HERE, 'compiler');
  const sources = fs.readdirSync(folder).map((name) => path.join(folder, name));
  for (const source of [...sources.sort(), ...['channel.ts', 'values.ts'].map((name) => path.join(HERE, name))])
    hash.update(fs.readFileSync(source));
  return hash.digest('hex').slice(0, 20);
}
