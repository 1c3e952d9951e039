import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SENTENCE = 'Sequelize commands run inside an exercise.';
let root: string;

/** The part of a workbook that the Sequelize CLI sees, in a folder whose name has a blank and a letter that is not ASCII. */
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'sandcastle cli ü '));
  await cp(path.join(ROOT, '.sequelizerc'), path.join(root, '.sequelizerc'));
  await cp(path.join(ROOT, 'exercises', '.sequelizerc'), path.join(root, 'exercises', '.sequelizerc'));
  await cp(path.join(ROOT, 'checker', 'starters'), path.join(root, 'exercises'), { recursive: true });
  await symlink(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'), 'junction');
});
afterAll(() => rm(root, { recursive: true, force: true, maxRetries: 3 }));

/** What `npx sequelize …` runs, without the second that npx takes. */
function sequelize(folder: string, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const program = path.join(root, 'node_modules', 'sequelize-cli', 'lib', 'sequelize');
  const child = spawn(process.execPath, [program, ...args], { cwd: path.join(root, folder), env: ENVIRONMENT });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...said }));
  });
}

describe.concurrent('inside an exercise', () => {
  test('a migration is created, run, listed and undone, in JavaScript and in TypeScript', async () => {
    const folder = 'exercises/03-join-table';
    const migrations = path.join(root, folder, 'migrations');
    const given = await readdir(migrations);
    expect(await sequelize(folder, 'migration:create', '--name', 'user-favorites')).toMatchObject({ code: 0 });
    const created = (await readdir(migrations)).filter((file) => !given.includes(file));
    expect(created).toEqual([expect.stringMatching(/^\d{14}-user-favorites\.js$/)]);

    await writeFile(path.join(migrations, created[0]!), JAVASCRIPT);
    await writeFile(path.join(migrations, '29990101000000-ratings.ts'), TYPESCRIPT);
    expect(await sequelize(folder, 'db:migrate')).toMatchObject({ code: 0 });
    expect(await readdir(path.join(root, folder))).toContain('database.sqlite');

    const undone = await sequelize(folder, 'db:migrate:undo');
    expect(undone.out).toMatch(/29990101000000-ratings.*revert/);
    const status = await sequelize(folder, 'db:migrate:status');
    const lines = status.out.split('\n').filter((line) => /^(up|down) /.test(line));
    expect(lines).toEqual([
      ...[...given, created[0]!].sort().map((file) => `up ${file}`),
      'down 29990101000000-ratings.ts',
    ]);
  });

  // 01 and 02 have those of 03.
  test.each(['00-start-here', '05-lifeguard-beaches', '06-sandcastle-types'])(
    'the given migrations of %s run',
    async (exercise) => {
      const ran = await sequelize(`exercises/${exercise}`, 'db:migrate');
      expect(ran).toMatchObject({ code: 0, err: '' });
      for (const file of await readdir(path.join(root, 'exercises', exercise, 'migrations'))) {
        expect(ran.out).toContain(`${path.parse(file).name}: migrated`);
      }
    },
  );
});

describe.concurrent('outside of an exercise', () => {
  test.each(['.', 'exercises'])('a command in "%s" is stopped by a sentence, and makes no folder', async (folder) => {
    const before = await readdir(path.join(root, folder));
    const stopped = await sequelize(folder, 'migration:create', '--name', 'stray');
    expect(stopped.code).toBe(2);
    expect(stopped.err).toContain(SENTENCE);
    expect(`${stopped.out}${stopped.err}`).not.toMatch(/^\s+at /m);
    expect(await readdir(path.join(root, folder))).toEqual(before);
  });
});

// An application's own settings would send the CLI to another database.
const { NODE_ENV: _, NODE_OPTIONS: __, ...ENVIRONMENT } = process.env;

const JAVASCRIPT = `module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('UserFavorites', {
      UserId: { type: Sequelize.INTEGER, references: { model: 'Users', key: 'id' } },
    });
  },
  async down(queryInterface) {
    await queryInterface.dropTable('UserFavorites');
  },
};
`;

const TYPESCRIPT = `import { DataTypes, type QueryInterface } from 'sequelize';

export async function up(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.createTable('Ratings', { stars: { type: DataTypes.INTEGER } });
}

export async function down(queryInterface: QueryInterface): Promise<void> {
  await queryInterface.dropTable('Ratings');
}
`;
