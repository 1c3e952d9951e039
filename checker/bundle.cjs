/*
 * The checker's TypeScript as a few JavaScript files. Loaded one by one, its 300 modules take a second of processor
 * time for each command and each judge; from a bundle it is a third of that, and half of the memory.
 */

const { createHash } = require('crypto');
const fs = require('fs');
const path = require('path');

/** Entry points, seen from the checker's folder. */
const ENTRIES = ['cli.ts', 'judge/main.ts'];
/** What no entry point imports. */
const APART = new Set(['node_modules', 'test', 'starters', 'demo', 'hidden']);
/** What is kept of TypeScript. */
const COMPILED = 'typescript.bin';
const UNUSED_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Makes a bundle once for each content of the sources, and keeps it.
 *
 * @param root the folder of the workbook
 * @returns its folder, with the entry points as .mjs files; undefined where it can neither be found nor made: then the
 *   sources must run as they are
 */
exports.bundleOf = async function (root) {
  const checker = path.join(root, 'checker');
  // Inside node_modules, whose packages the bundle imports.
  const cache = path.join(root, 'node_modules', '.cache', 'sandcastle');
  try {
    const folder = path.join(cache, `checker-${keyOf(root, checker)}`);
    if (fs.existsSync(folder)) exports.markUsed(folder);
    else await make(checker, folder);
    return folder;
  } catch {
    return undefined;
  }
};

/**
 * Gives what is kept in the cache the time of its last use: what has not been used for long goes when a bundle is made.
 */
exports.markUsed = function (place) {
  const now = new Date();
  try {
    fs.utimesSync(place, now, now);
  } catch {
    // It is not there yet, or belongs to somebody else: then it goes a little early, and is made again.
  }
};

function keyOf(root, checker) {
  const hash = createHash('sha256').update(process.version);
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  for (const file of [installed, __filename, require.resolve('./typescript.cjs'), ...sourcesIn(checker, APART)]) {
    hash.update(`\0${path.relative(checker, file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest('hex').slice(0, 20);
}

function sourcesIn(folder, apart = new Set()) {
  const entries = fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return apart.has(entry.name) ? [] : sourcesIn(file);
    return entry.name.endsWith('.ts') ? [file] : [];
  });
}

/** Made beside its place and moved there whole: another command may be doing the same. */
async function make(checker, folder) {
  const partial = `${folder}.${process.pid}`;
  removeUnused(path.dirname(folder));
  try {
    await require('esbuild').build({
      entryPoints: ENTRIES.map((entry) => path.join(checker, entry)),
      outbase: checker,
      outdir: partial,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      // Asked for in here.ts alone; whoever runs the bundle says it.
      define: { 'import.meta.dirname': 'globalThis.sandcastleChecker' },
      plugins: [packages],
      logLevel: 'silent',
    });
    fs.writeFileSync(path.join(partial, COMPILED), require('./typescript.cjs').compiledCode());
    fs.renameSync(partial, folder);
  } catch (error) {
    if (!fs.existsSync(folder)) throw error;
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
  }
}

/**
 * Packages stay where they are. But TypeScript is required: of a CommonJS package, Node reads all nine megabytes twice
 * more to see what `import` would give. So what imports it comes into the bundle.
 */
const packages = {
  name: 'packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) => {
      if (kind === 'entry-point' || name === 'ts-blank-space') return undefined;
      return name === 'typescript' ? { path: name, namespace: 'required' } : { path: name, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: 'required' }, () => ({
      contents: `import { createRequire } from 'node:module';
        import path from 'node:path';
        const { load } = createRequire(path.join(globalThis.sandcastleChecker, 'bundle.cjs'))('./typescript.cjs');
        export default load(path.join(globalThis.sandcastleBundle, '${COMPILED}'));`,
    }));
  },
};

/** What was used last long ago, bundles and the programs of children; one that still runs may have parts to load. */
function removeUnused(cache) {
  if (!fs.existsSync(cache)) return;
  for (const name of fs.readdirSync(cache)) {
    const place = path.join(cache, name);
    if (Date.now() - fs.statSync(place).mtimeMs < UNUSED_MS) continue;
    fs.rmSync(place, { recursive: true, force: true });
  }
}
