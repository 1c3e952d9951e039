import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { toJavaScript } from '../../javascript/to-javascript.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const SOURCES = ['checker/starters', 'solutions'].flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts')),
);

/** Types, or fields that are declared; a class that begins with those begins with what comes after them. */
function isTypesAlone(part: string): boolean {
  if (/^(?:(?:im|ex)port type|type|interface) /.test(part)) return true;
  const [first, ...rest] = part.split('\n');
  const fields = /^class .*\{$/.test(first!) ? rest : [first!, ...rest];
  return fields.length > 0 && fields.every((line) => /^ +declare /.test(line));
}

describe.each(SOURCES)('%s in JavaScript', (file) => {
  const typescript = fs.readFileSync(path.join(ROOT, file), 'utf8');
  const javascript = toJavaScript(typescript);

  test('is what the engine reads as CommonJS', () => {
    expect(() => vm.compileFunction(javascript, ['require', 'module', 'exports'])).not.toThrow();
    expect(javascript).toMatch(/^'use strict';\n/);
  });

  test('is formatted as the project is', async () => {
    const config = await prettier.resolveConfig(path.join(ROOT, 'exercises', 'models', 'user.js'), {
      editorconfig: true,
    });
    expect(javascript).toBe(await prettier.format(javascript, { ...config, parser: 'babel' }));
  });

  test('keeps every comment and every empty line', () => {
    const comments = (text: string): string[] => text.match(/^\s*\/\/.*$/gm) ?? [];
    expect(comments(javascript)).toEqual(comments(typescript));
    // What is only types goes. One more comes below the directive, and one above the list of what a file of functions exports.
    const parts = typescript.split('\n\n').filter((part) => !isTypesAlone(part));
    const more = /^export (?:async )?function /m.test(typescript) ? 2 : 1;
    expect(javascript.split('\n\n').length).toBe(parts.length + more);
  });
});

test('a model is as the Sequelize CLI writes it', () => {
  expect(toJavaScript(fs.readFileSync(path.join(ROOT, 'checker/starters/01-favorites/models/user.ts'), 'utf8')))
    .toMatchInlineSnapshot(`
    "'use strict';

    const { Model } = require('sequelize');

    module.exports = (sequelize, DataTypes) => {
      class User extends Model {
        static associate(models) {
          // TODO: a user has many favorite shows. Give them the alias Favorites and the join table UserFavorites.
        }
      }

      User.init({ name: DataTypes.STRING }, { sequelize, modelName: 'User' });

      return User;
    };
    "
  `);
});

describe('what lessons show', () => {
  test('a method without its class', () => {
    expect(
      toJavaScript('// models/user.ts\nstatic associate(models: Record<string, X>) {\n  User.hasMany(models.Y);\n}\n'),
    ).toBe('// models/user.ts\nstatic associate(models) {\n  User.hasMany(models.Y);\n}\n');
  });

  test('statements stay statements, without a directive', () => {
    expect(toJavaScript("const users: User[] = await User.findAll({\n  include: 'Favorites',\n});\n")).toBe(
      "const users = await User.findAll({\n  include: 'Favorites',\n});\n",
    );
  });

  test('an example of a mistake is left alone', () => {
    const broken = "User.belongsToMany(models.Show, { as: 'Favorites'\n";
    expect(toJavaScript(broken)).toBe(broken);
  });
});

describe('types of every kind', () => {
  test('go with their lines, and leave no second empty line behind', () => {
    const text = `
interface Pair {
  user: number;

  show: number;
}

type Pairs = Pair[];

class Favorite extends Model<Pair> implements Pairs {
  declare user: CreationOptional<number>;
  declare show: number;

  private static readonly most: number = 3;

  static async count<T extends Pair>(this: void, where?: Where<T>): Promise<number> {
    const pairs = list!.filter(Boolean) as Pair[];
    return pairs.length satisfies number;
  }
}
`;
    expect(toJavaScript(text)).toBe(`
class Favorite extends Model {
  static most = 3;

  static async count(where) {
    const pairs = list.filter(Boolean);
    return pairs.length;
  }
}
`);
  });

  test('are not imported', () => {
    const text =
      "import type { Show } from './show.ts';\nimport { Op, type Sequelize } from 'sequelize';\nimport User from './user.ts';\n\n" +
      'export const best = (one: Show) => User.findOne({ where: { [Op.eq]: one } });\n\n' +
      'export async function all(): Promise<User[]> {\n  return User.findAll();\n}\n';
    expect(toJavaScript(text)).toBe(
      "'use strict';\n\nconst { Op } = require('sequelize');\nconst User = require('./user.js');\n\n" +
        'const best = (one) => User.findOne({ where: { [Op.eq]: one } });\n\n' +
        'async function all() {\n  return User.findAll();\n}\n\nmodule.exports = { best, all };\n',
    );
  });

  test('what is more than a type is refused with its line', () => {
    expect(() => toJavaScript('const a = 1;\nenum Kind {\n  Show,\n}\n')).toThrow('Line 2 is more than types');
  });
});

test('fields that are only declared go from what a lesson shows of a class, and its methods stay', () => {
  const fields = '// models/user.ts\ndeclare id: CreationOptional<number>;\ndeclare getShows: Get<Show>;\n';
  expect(toJavaScript(fields).trim()).toBe('// models/user.ts');
  expect(toJavaScript(`${fields}\nstatic associate(models: { Show: ModelStatic<Show> }) {\n  f();\n}\n`)).toBe(
    '// models/user.ts\n\nstatic associate(models) {\n  f();\n}\n',
  );
});
