import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCliPaths } from '../../../sandbox/stage/cli-paths.ts';
import { layOut } from '../../../sandbox/stage/layout.ts';
import { folderWith } from './folder.ts';

function read(text: string): object {
  return readCliPaths(folderWith({ '.sequelizerc': text }));
}

test.each([
  [`module.exports = { 'models-path': 'src/db/models', 'migrations-path': './src/db/migrations/' }`],
  [
    `const path = require('path');
     module.exports = { config: path.resolve('config', 'config.js'),
       'models-path': path.resolve('src', 'db', 'models'), 'migrations-path': path.join(__dirname, 'src/db', 'migrations') }`,
  ],
  [
    `import { resolve } from 'node:path'; const db = resolve(process.cwd(), 'src', 'db');
     export default { 'models-path': resolve(db, 'models'), 'migrations-path': \`\${db}/migrations\` }`,
  ],
  [`module.exports = { 'models-path': __dirname + '/src/db/models', 'migrations-path': 'src\\\\db\\\\migrations' }`],
])('the folders are read as they are written: %#', (text) => {
  expect(read(text)).toEqual({ models: 'src/db/models', migrations: 'src/db/migrations' });
});

test('what only running would tell, what leads outside, and what is no code say nothing', () => {
  expect(read(`module.exports = { 'models-path': process.env.MODELS, 'migrations-path': '../elsewhere' }`)).toEqual({});
  expect(read('{{{ not code')).toEqual({});
  expect(readCliPaths(folderWith({}))).toEqual({});
});

test('a link is not followed', () => {
  const folder = folderWith({ 'real.js': `module.exports = { 'models-path': 'm' }` });
  fs.symlinkSync(path.join(folder, 'real.js'), path.join(folder, '.sequelizerc'));
  expect(readCliPaths(folder)).toEqual({});
});

test('a folder that was named counts before one that was found', () => {
  const files = ['models/old.js', 'migrations/1.js', 'src/db/entities/user.js', 'src/db/changes/2.js'];
  const { models, migrations } = layOut(files, { models: 'src/db/entities', migrations: 'src/db/changes' });
  expect({ models, migrations }).toEqual({ models: ['src/db/entities/user.js'], migrations: ['src/db/changes/2.js'] });
});
