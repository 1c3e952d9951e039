import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { InspectionReport } from '../../types.ts';
import { blog, classModel, creates, projects } from '../judge/projects.ts';
import { ROOT } from '../judge/workplace.ts';
import { endOf, type Ended } from '../workbook.ts';

const { make, remove } = projects();
afterAll(remove);

/** It writes nothing, so it can run where the course is; in the project's own folder, as its owner would. */
function inspect(words: string[], cwd: string, env: Record<string, string> = {}): Promise<Ended> {
  const program = path.join(ROOT, 'checker', 'install.cjs');
  return endOf(
    spawn(process.execPath, [program, 'inspect', ...words], {
      cwd: ROOT,
      env: { ...process.env, INIT_CWD: cwd, CI: '', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

describe.concurrent('npm run inspect', () => {
  test('shows associations with their keys and methods, the drift, and what is probably a mistake', async () => {
    const folder = make(
      blog({
        'models/tag.js': classModel('Tag', 'name: DataTypes.STRING, color: DataTypes.STRING'),
        'migrations/2-tags.js': creates('Tags', 'name: { type: Sequelize.STRING, allowNull: false },'),
      }),
    );
    const { code, stdout, stderr } = await inspect([`./${path.basename(folder)}/`], path.dirname(folder));
    const shown = `./${path.basename(folder)}`;
    expect(stdout.split('\n')).toEqual([
      `${shown}: 2 models, 3 migrations, written for SQLite`,
      'Model Post, table Posts',
      '  belongsToMany Tag, alias Labels',
      '    through PostTags: postId is Posts.id, tagId is Tags.id',
      expect.stringMatching(/^ {4}getLabels, setLabels, addLabels, addLabel, .*countLabels$/),
      'Model Tag, table Tags',
      '  no associations',
      'Where the models and their tables differ',
      '  Breaks: The model Tag has the attribute color, and the table Tags has no column color: its queries fail. Add the column in a migration.',
      `    ${shown}/migrations/2-tags.js:4`,
      '  Differs: The table Tags refuses a row without name, and the model Tag lets it through to the database. Say it in the model too: allowNull: false.',
      `    ${shown}/models/tag.js:9`,
      'What is probably a mistake',
      "  Probably: Post.belongsToMany(Tag) has no other side: a Tag does not know its Post. Add Tag.belongsToMany(Post, { through: 'PostTags' }), if somebody should ever ask.",
      `  ${shown}/models/post.js:6`,
      '  Lesson: lessons/02-both-sides.md#pairs',
      '2 differences, 1 probable mistake. Nothing was written.',
      '',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('--json gives one document and nothing else', async () => {
    const { code, stdout, stderr } = await inspect(['.', '--json'], make(blog()));
    const report = JSON.parse(stdout) as InspectionReport;
    expect(Object.keys(report)).toEqual(
      expect.arrayContaining(['version', 'models', 'tables', 'drift', 'diagnoses', 'skipped', 'notes', 'found']),
    );
    expect(report.models.map(({ name }) => name)).toEqual(['Post', 'Tag', 'PostTags']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('says why models do not load, where, and what is known about it', async () => {
    const folder = make(
      blog({ 'models/post.js': classModel('Post', 'title: DataTypes.STRING', 'Post.hasMany(models.Coment);') }),
    );
    const { code, stdout } = await inspect(['models=models', '.'], folder);
    expect(stdout).toMatch(
      /^\.: 2 files of models, 3 migrations, written for SQLite\nThe models do not load\. Post\.hasMany was given/,
    );
    expect(stdout).toContain('\n  ./models/post.js:6:12\n');
    expect(code).toBe(1);
  });

  test('shows names with orders to the terminal in them as text', async () => {
    const evil = '\u001b]0;owned\u0007\u001b[2J';
    const folder = make({
      'models/user.js': `module.exports = (sequelize, DataTypes) => {
        const User = sequelize.define('User${evil}', { 'na${evil}me': DataTypes.STRING }, { tableName: 'users${evil}' });
        throw new Error('${evil}');
      };`,
      [`migrations/1${evil.replaceAll('/', '')}.js`]: creates(`users${evil}`, ''),
    });
    const { code, stdout, stderr } = await inspect(['.'], folder);
    expect(stdout).toContain('\\u001b]0;owned\\u0007\\u001b[2J');
    expect(stdout + stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(code).toBe(1);
  });

  test('refuses what is no folder of a project, with nothing on standard output', async () => {
    const folder = make({ 'notes.txt': 'nothing here', 'sub/readme.md': '' });
    const tries = await Promise.all([
      inspect([], folder),
      inspect(['gone'], folder),
      inspect(['notes.txt'], folder),
      inspect(['sub'], folder),
      inspect(['.', '--models', '/elsewhere'], folder),
    ]);
    expect(tries.map(({ code, stdout }) => ({ code, stdout }))).toEqual(tries.map(() => ({ code: 2, stdout: '' })));
    expect(tries.map(({ stderr }) => stderr.replaceAll(folder, 'DIR'))).toEqual([
      'Which project should be looked at?\nWrite its folder: npm run inspect -- ../my-app\n',
      'There is no folder DIR/gone.\nGive npm run inspect the path of a folder.\n',
      'DIR/notes.txt is a file, not a folder.\nGive npm run inspect the path of a folder.\n',
      'There is nothing to inspect in this folder: no JavaScript, no TypeScript.\nName the folder of a Sequelize project: the one with models and migrations in it.\n',
      '--models is a folder inside the project, and "/elsewhere" is not.\nWrite its folder: npm run inspect -- ../my-app\n',
    ]);
  });
});
