import type { Staged, StagedFile } from '../../types.ts';

/**
 * Finds the settings that a project asks its surroundings for, `process.env.DB_NAME`. There are none of them here, and
 * none of the person's own reach a child.
 */
export function settingsOf(files: StagedFile[]): string[] {
  const texts = files.filter(({ path, kind }) => kind === 'source' && !path.startsWith('node_modules/'));
  const found = texts.flatMap(({ text }) => [...text.matchAll(ASKED)].map(([, one, other]) => (one ?? other)!));
  return [...new Set(found)].filter((name) => name !== 'NODE_ENV').sort();
}

/** The same project with something in each of these settings, before anything else is loaded. */
export function withSettings(staged: Staged, names: string[]): Staged {
  const values = Object.fromEntries(names.map((name) => [name, /UR[LI]$/.test(name) ? 'sqlite://localhost/one' : '1']));
  const { modelsIndex, models } = staged;
  const index =
    modelsIndex === undefined ? '' : `module.exports = require(${JSON.stringify(`/exercise/${modelsIndex}`)});`;
  const code = `Object.assign(process.env, ${JSON.stringify(values)}); ${index}`;
  return {
    ...staged,
    files: [...staged.files, { path: FILE, text: '', kind: 'source', code }],
    ...(modelsIndex === undefined ? { models: [FILE, ...models] } : { modelsIndex: FILE }),
  };
}

const ASKED = /\bprocess\.env(?:\.([A-Za-z_]\w{0,60})|\[['"]([A-Za-z_]\w{0,60})['"]\])/g;
const FILE = 'node_modules/settings.js';
