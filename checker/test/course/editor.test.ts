import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');

test('the editor finds lessons and exercises, and offers no file of solutions/ or checker/', () => {
  const file = path.join(ROOT, '.vscode', 'settings.json');
  const { config, error } = ts.parseConfigFileTextToJson(file, fs.readFileSync(file, 'utf8'));
  expect(error).toBeUndefined();
  const excluded = Object.keys(config['search.exclude'] as Record<string, boolean>);
  expect(excluded).toEqual(expect.arrayContaining(['solutions', 'checker']));
  expect(excluded.filter((pattern) => /lessons|exercises/.test(pattern))).toEqual([]);
  for (const language of ['typescript', 'javascript']) {
    const imports = config[`${language}.preferences.autoImportFileExcludePatterns`] as string[];
    expect(imports).toEqual(['solutions/**', 'checker/**']);
  }
});
