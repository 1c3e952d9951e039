import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import ts from 'typescript';
import { stage } from '../../../sandbox/stage/index.ts';
import { untouched } from '../../../sandbox/stage/untouched.ts';
import { courseFolder, folderWith } from './folder.ts';

const STARTERS = courseFolder('checker', 'starters');
const EXERCISES = fs.readdirSync(STARTERS).filter((name) => /^\d/.test(name));
const FAVORITES = `${STARTERS}/01-favorites`;
const SKELETON = `'use strict';

/** @type {import('sequelize-cli').Migration} */
module.exports = {
  async up (queryInterface, Sequelize) {
    /**
     * Add altering commands here.
     *
     * Example:
     * await queryInterface.createTable('users', { id: Sequelize.INTEGER });
     */
  },

  async down (queryInterface, Sequelize) {
    /**
     * Add reverting commands here.
     */
  }
};
`;

/** The files of a starter, changed by `change`; `undefined` takes a file away. */
function changed(starter: string, change: (file: string, text: string) => string | [string, string] | undefined) {
  const files: Record<string, string> = {};
  for (const entry of fs.readdirSync(starter, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(starter.length + 1);
    const result = change(file, fs.readFileSync(`${starter}/${file}`, 'utf8'));
    if (typeof result === 'string') files[file] = result;
    else if (result) files[result[0]] = result[1];
  }
  return folderWith(files);
}

async function isUntouched(folder: string, starter = FAVORITES, extra: Record<string, string> = {}): Promise<boolean> {
  for (const [file, text] of Object.entries(extra)) fs.writeFileSync(`${folder}/${file}`, text);
  return untouched(await stage(folder), await stage(starter));
}

const same = (_: string, text: string): string => text;

describe('no start', () => {
  test.each(EXERCISES)('%s as it is handed out', async (exercise) => {
    expect(await isUntouched(`${STARTERS}/${exercise}`, `${STARTERS}/${exercise}`)).toBe(true);
  });

  test.each(EXERCISES)('%s in JavaScript, as the types are stripped or as CommonJS', async (exercise) => {
    const starter = `${STARTERS}/${exercise}`;
    for (const [ending, module] of [
      ['.js', ts.ModuleKind.ESNext],
      ['.mjs', ts.ModuleKind.ESNext],
      ['.cjs', ts.ModuleKind.CommonJS],
    ] as const) {
      const folder = changed(starter, (file, text) => {
        if (!file.endsWith('.ts')) return text;
        const compilerOptions = { target: ts.ScriptTarget.ES2022, module, esModuleInterop: true };
        return [file.replace('.ts', ending), ts.transpileModule(text, { compilerOptions }).outputText];
      });
      expect(await isUntouched(folder, starter)).toBe(true);
    }
  });

  test('other white space, line ends, comments and what a formatter does', async () => {
    const folder = changed(FAVORITES, (file, text) =>
      file.endsWith('.ts')
        ? `\uFEFF// mine\n${text.replaceAll("'", '"').replaceAll(';\n', '\n').replaceAll('{ ', '{\n\n\t').replaceAll('\n', '\r\n')}`
        : text,
    );
    expect(await isUntouched(folder)).toBe(true);
  });

  test('files that are empty, or hold nothing but comments', async () => {
    const folder = changed(FAVORITES, (file, text) => (file === 'models/user.ts' ? '' : text));
    expect(await isUntouched(folder, FAVORITES, { 'models/note.ts': "// what I'd do\n" })).toBe(true);
  });

  test('an untouched skeleton of a migration', async () => {
    const extra = { 'migrations/20250101000000-user-favorites.js': SKELETON };
    expect(await isUntouched(changed(FAVORITES, same), FAVORITES, extra)).toBe(true);
  });

  test('a local database and another configuration', async () => {
    const extra = { 'database.sqlite': 'SQLite', 'config/config.json': '{}', 'package.json': '{}' };
    expect(await isUntouched(changed(FAVORITES, same), FAVORITES, extra)).toBe(true);
  });
});

describe('a start', () => {
  test.each(EXERCISES.filter((name) => !name.startsWith('00')))('the solution of %s', async (exercise) => {
    expect(await isUntouched(courseFolder('solutions', exercise), `${STARTERS}/${exercise}`)).toBe(false);
  });

  test('one changed token', async () => {
    const folder = changed(FAVORITES, (_, text) => text.replace('DataTypes.STRING', 'DataTypes.TEXT'));
    expect(await isUntouched(folder)).toBe(false);
  });

  test('one changed letter in a text', async () => {
    expect(await isUntouched(changed(FAVORITES, (_, text) => text.replace("'Users'", "'users'")))).toBe(false);
  });

  test('a file that is gone', async () => {
    expect(await isUntouched(changed(FAVORITES, (file, text) => (file.endsWith('user.ts') ? undefined : text)))).toBe(
      false,
    );
  });

  test('a skeleton with one statement, and any other new source with code', async () => {
    const migration = { 'migrations/2025-x.js': SKELETON.replace('/**\n     * Add altering', 'await 1; /**\n * Add') };
    expect(await isUntouched(changed(FAVORITES, same), FAVORITES, migration)).toBe(false);
    expect(await isUntouched(changed(FAVORITES, same), FAVORITES, { 'models/favorite.ts': 'export {}' })).toBe(false);
  });
});
