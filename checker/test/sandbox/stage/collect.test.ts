import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { stage } from '../../../sandbox/stage/index.ts';
import { folderWith, staged } from './folder.ts';

const WINDOWS = process.platform === 'win32';
const ROOT = process.getuid?.() === 0;

describe('what is read', () => {
  test('sources, JSON and SQL are taken, everything else is passed over in silence', async () => {
    const { files, notes, problems } = await staged({
      'models/user.ts': '',
      'config/config.json': '{}',
      'seed.sql': 'SELECT 1',
      'README.md': '# Me',
      'database.sqlite': 'SQLite format 3',
      '.env': 'SECRET=1',
      '.git/hooks/x.js': '1',
      'node_modules/sequelize/index.js': '1',
      'client/node_modules/react/index.js': '1',
    });
    expect(files.map((file) => file.path)).toEqual(['models/user.ts', 'config/config.json', 'seed.sql']);
    expect(notes).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('a folder that is missing, or is a file, has no files', async () => {
    const folder = folderWith({ 'file.txt': '' });
    for (const name of ['missing', 'file.txt']) {
      expect(await stage(path.join(folder, name))).toMatchObject({ files: [], models: [], problems: [], notes: [] });
    }
  });

  test('names with spaces, letters of any language and line breaks are staged, and printed harmlessly', async () => {
    const name = WINDOWS ? 'models/b ä ☂.js' : 'models/b ä ☂\n\u001b[31m.js';
    const { files, problems } = await staged({ 'models/a.js': '', [name]: 'const = 1' });
    expect(files.map((file) => file.path)).toEqual(['models/a.js']);
    expect(problems).toMatchObject([{ id: 'syntax-error', file: name }]);
    expect(problems[0]!.message).not.toMatch(/\p{Cc}/u);
  });
});

describe('decoding', () => {
  test('a byte order mark and the line ends of Windows and old Macintoshes make no difference', async () => {
    const { files } = await staged({
      'models/a.js': '\uFEFFlet a;\r\nlet b;\r\n',
      'models/b.js': 'let a;\rlet b;\r',
      'models/c.js': 'let a;\nlet b;\n',
    });
    expect(new Set(files.map((file) => file.text))).toEqual(new Set(['let a;\nlet b;\n']));
  });

  test.each([
    ['UTF-16 with its mark', Buffer.from('\uFEFFmodule.exports = 1', 'utf16le'), 'is saved as UTF-16'],
    ['UTF-16 without', Buffer.from('module.exports = 1', 'utf16le'), 'is saved as UTF-16'],
    ['NUL bytes', Buffer.from('module.exports = "\0";'), 'is not a text file'],
    ['Latin-1', Buffer.from('// café', 'latin1'), 'is not saved as UTF-8'],
  ])('%s is named, with what to do', async (_, bytes, words) => {
    const { files, problems } = await staged({ 'models/user.ts': bytes });
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ id: 'unsupported-encoding', file: 'models/user.ts', line: 1 }]);
    expect(problems[0]!.message).toContain(`models/user.ts ${words}. Save it as UTF-8`);
  });

  test('data in another encoding is left out, and stops nothing', async () => {
    const submission = await staged({ 'models/a.js': '', 'dump.sql': Buffer.from('\uFEFFSELECT', 'utf16le') });
    expect(submission.problems).toEqual([]);
    expect(submission.notes).toEqual([expect.stringContaining('dump.sql was left out: it is saved as UTF-16')]);
  });
});

describe('what is not a regular file', () => {
  test.skipIf(WINDOWS)('symbolic links are never followed, and said', async () => {
    const outside = folderWith({ 'secret.js': 'module.exports = "canary"', 'inside/more.js': '"canary"' });
    const folder = folderWith({ 'models/user.js': '' });
    fs.symlinkSync(path.join(outside, 'secret.js'), path.join(folder, 'models/secret.js'));
    fs.symlinkSync(path.join(outside, 'inside'), path.join(folder, 'models/linked'));
    fs.symlinkSync(folder, path.join(folder, 'loop'));
    const submission = await stage(folder);
    expect(submission.files.map((file) => file.path)).toEqual(['models/user.js']);
    expect(JSON.stringify(submission)).not.toContain('canary');
    expect(submission.notes.sort()).toEqual(
      ['loop', 'models/linked', 'models/secret.js'].map((name) => `${name} was left out: it is a symbolic link.`),
    );
  });

  test.skipIf(WINDOWS)('a named pipe does not block', async () => {
    const folder = folderWith({ 'models/user.js': '' });
    execFileSync('mkfifo', [path.join(folder, 'models/pipe.js')]);
    expect((await stage(folder)).notes).toEqual(['models/pipe.js was left out: it is not a regular file.']);
  });

  test.skipIf(WINDOWS || ROOT)('a file or folder without permission is a problem that says so', async () => {
    const folder = folderWith({ 'models/user.js': '', 'migrations/1.js': '' });
    fs.chmodSync(path.join(folder, 'models/user.js'), 0);
    fs.chmodSync(path.join(folder, 'migrations'), 0);
    const { problems } = await stage(folder);
    fs.chmodSync(path.join(folder, 'migrations'), 0o700);
    expect(problems).toMatchObject([
      { id: 'unreadable', file: 'migrations' },
      { id: 'unreadable', file: 'models/user.js', message: expect.stringContaining('cannot be read (EACCES)') },
    ]);
  });
});

describe('caps', () => {
  test('a source of more than 256 kB is a problem where it is loaded, and a note elsewhere', async () => {
    const large = `//${'x'.repeat(256 * 1024)}`;
    const { problems, notes } = await staged({ 'models/user.js': large, 'client/bundle.js': large });
    expect(problems).toMatchObject([{ id: 'too-large', file: 'models/user.js' }]);
    expect(notes).toEqual([expect.stringContaining('client/bundle.js is larger than 256 kB')]);
  });

  test('more than 300 sources are a problem, said once', async () => {
    const many = Object.fromEntries(Array.from({ length: 310 }, (_, number) => [`models/m${number}.js`, '']));
    const { files, problems } = await staged(many);
    expect(files).toHaveLength(300);
    expect(problems.map((problem) => problem.id)).toEqual(['too-many-files']);
  });

  test('more than 4 MB together are a problem', async () => {
    const large = `//${'x'.repeat(250 * 1024)}`;
    const many = Object.fromEntries(Array.from({ length: 18 }, (_, number) => [`models/m${number}.js`, large]));
    const { problems } = await staged(many);
    expect(problems[0]).toMatchObject({ id: 'too-large', message: expect.stringContaining('4 MB are read at most') });
  });

  test('data never costs a source its place', async () => {
    const data = Object.fromEntries(Array.from({ length: 310 }, (_, number) => [`data/${number}.json`, '{}']));
    const { models, problems } = await staged({ ...data, 'models/user.js': '' });
    expect(models).toEqual(['models/user.js']);
    expect(problems).toEqual([]);
  });

  test('folders nested too deeply are left out, and said', async () => {
    const deep = `${'a/'.repeat(8)}b/c.js`;
    const { files, notes } = await staged({ 'models/user.js': '', [deep]: '' });
    expect(files.map((file) => file.path)).toEqual(['models/user.js']);
    expect(notes).toEqual([`${'a/'.repeat(8)}b was left out: its folders are nested too deeply.`]);
  });

  test('a folder with endless entries is listed up to a cap', async () => {
    const folder = folderWith({});
    for (let number = 0; number < 5_100; number++) fs.writeFileSync(path.join(folder, `${number}.txt`), '');
    expect((await stage(folder)).problems).toMatchObject([{ id: 'too-many-files', file: '' }]);
  });
});
