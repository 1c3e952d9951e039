import { describe, expect, test } from 'vitest';
import { stage } from '../../../sandbox/stage/index.ts';
import { folderWith, staged } from './folder.ts';

const empty = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, '']));

describe('models', () => {
  test('are in the shallowest folder of that name, in any case, and in its folders', async () => {
    const { models } = await staged(empty('src/models/a.js', 'src/models/more/b.ts', 'src/old/models/c.js'));
    expect(models).toEqual(['src/models/a.js', 'src/models/more/b.ts']);
    expect((await staged(empty('Models/a.js', 'src/models/b.js'))).models).toEqual(['Models/a.js']);
  });

  test('are neither the index nor tests nor types', async () => {
    const { models, modelsIndex } = await staged(
      empty('models/index.js', 'models/user.js', 'models/user.test.js', 'models/user.spec.ts', 'models/t.d.ts'),
    );
    expect(models).toEqual(['models/user.js']);
    expect(modelsIndex).toBeUndefined();
  });

  test('what a build wrote is not preferred over what was written', async () => {
    expect((await staged(empty('dist/models/a.js', 'src/models/a.ts'))).models).toEqual(['src/models/a.ts']);
  });

  test('of user.ts and user.js the first is loaded, and that is said', async () => {
    const { models, notes } = await staged(empty('models/user.ts', 'models/user.js', 'models/show.js'));
    expect(models).toEqual(['models/show.js', 'models/user.ts']);
    expect(notes).toEqual([expect.stringContaining('models/user.js was not loaded')]);
  });

  test('an index counts when it associates or defines models itself', async () => {
    const gathers = 'fs.readdirSync(__dirname).forEach((file) => require("./" + file)(sequelize));';
    const associates = 'const { User, Show } = require("./all");\nUser.hasMany(Show);';
    expect((await staged({ 'models/index.js': gathers })).modelsIndex).toBeUndefined();
    expect((await staged({ 'models/index.js': associates })).modelsIndex).toBe('models/index.js');
    expect((await staged({ 'models/index.ts': 'sequelize.define("User", {});' })).modelsIndex).toBe('models/index.ts');
  });
});

describe('migrations', () => {
  test('are the files of the shallowest folder of that name, in the order of their names', async () => {
    const { migrations } = await staged(
      empty('db/migrations/2-b.ts', 'db/migrations/10-a.js', 'db/migrations/old/1.js', 'db/migrations/types.d.ts'),
    );
    expect(migrations).toEqual(['db/migrations/10-a.js', 'db/migrations/2-b.ts']);
  });
});

test('the same folder staged again gives the same, and a change is seen', async () => {
  const folder = folderWith({ 'models/user.ts': 'export default 1;' });
  const first = await stage(folder);
  expect(await stage(folder)).toEqual(first);
  const { writeFileSync } = await import('node:fs');
  writeFileSync(`${folder}/models/user.ts`, 'export default 2;');
  expect((await stage(folder)).files[0]!.code).toContain('exports.default = 2');
});
