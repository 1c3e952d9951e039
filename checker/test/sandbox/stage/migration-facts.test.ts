import { describe, expect, test } from 'vitest';
import type { MigrationFact } from '../../../types.ts';
import { staged } from './folder.ts';

async function migrationOf(text: string): Promise<MigrationFact> {
  const { facts, problems } = await staged({ 'migrations/1-links.js': text });
  expect(problems).toEqual([]);
  return facts.migrations[0]!;
}

/** `direction method table` of each call, with a mark where nobody waits. */
async function callsOf(text: string): Promise<string[]> {
  const { calls } = await migrationOf(text);
  return calls.map((one) =>
    [one.direction, one.method, one.table ?? '-', ...(one.waited ? [] : ['dropped'])].join(' '),
  );
}

describe('the forms of a migration', () => {
  const CALLS = ['up createTable Links', 'down dropTable Links'];
  test.each([
    [
      'methods',
      'module.exports = { async up(queryInterface) { await queryInterface.createTable("Links", {}); }, async down(q) { await q.dropTable("Links"); } };',
    ],
    [
      'functions with return',
      'module.exports = { up: function (qi, S) { return qi.createTable("Links", {}); }, down: function (qi) { return qi.dropTable("Links"); } };',
    ],
    [
      'arrow expressions',
      'module.exports = { up: (qi) => qi.createTable("Links", {}), down: (qi) => qi.dropTable("Links") };',
    ],
    [
      'exported one by one',
      'exports.up = async (qi) => { await qi.createTable("Links", {}); };\nmodule.exports.down = (qi) => qi.dropTable("Links");',
    ],
    [
      'an ES module',
      'export async function up(qi) { await qi.createTable("Links", {}); }\nexport const down = async (qi) => qi.dropTable("Links");',
    ],
    [
      'export default',
      'export default { up: async (qi) => { await qi.createTable("Links", {}) }, down: async (qi) => { await qi.dropTable("Links") } };',
    ],
    [
      "umzug's context",
      'module.exports = { up: async ({ context: qi }) => { await qi.createTable("Links", {}) }, down: async ({ context }) => context.dropTable("Links") };',
    ],
    [
      "umzug's context in one piece",
      'exports.up = async (p) => { await p.context.createTable("Links", {}) }; exports.down = async (p) => p.context.dropTable("Links");',
    ],
    [
      'functions named elsewhere',
      'const up = async (qi) => { await qi.createTable("Links", {}) };\nfunction down(qi) { return qi.dropTable("Links") }\nmodule.exports = { up, down };',
    ],
    [
      'a name for the table',
      'const TABLE = "Links";\nmodule.exports = { up: (qi) => qi.createTable(TABLE, {}), down: (qi) => qi.dropTable({ tableName: TABLE }) };',
    ],
  ])('%s', async (_, text) => {
    expect(await callsOf(text)).toEqual(CALLS);
    expect(await migrationOf(text)).toMatchObject({ up: { empty: false }, down: { empty: false } });
  });

  test.each(['', 'return;', 'return Promise.resolve();', 'await Promise.resolve();', '/* later */ ;'])(
    '%j does nothing',
    async (body) => {
      const fact = await migrationOf(
        `module.exports = {\n  async up(qi) { await qi.addIndex("a", ["b"]) },\n  async down(qi) { ${body} }\n};`,
      );
      expect(fact).toMatchObject({
        up: { line: 2, column: 3, empty: false },
        down: { line: 3, column: 3, empty: true },
      });
    },
  );

  test('what is missing is missing', async () => {
    const fact = await migrationOf('module.exports = { async up(qi) {}, async dwon(qi) { await qi.dropTable("x") } };');
    expect(fact.down).toBeUndefined();
    expect(fact.up).toMatchObject({ empty: true });
  });

  test('a call outside of both has no direction', async () => {
    expect(
      await callsOf('const make = (queryInterface) => queryInterface.createTable("a", {});\nexports.up = make;'),
    ).toEqual(['up createTable a']);
    expect(
      await callsOf(
        'const make = (queryInterface) => queryInterface.createTable("a", {});\nexports.up = async (q) => make(q);',
      ),
    ).toEqual(['unknown createTable a']);
  });
});

describe('who waits', () => {
  const up = (body: string): string => `module.exports = { up: async (qi, S) => { ${body} } };`;
  test.each([
    'await qi.createTable("a", {});',
    'return qi.createTable("a", {});',
    'return await (qi.createTable("a", {}));',
    'await Promise.all([qi.createTable("a", {})]);',
    'return Promise.all([true && qi.createTable("a", {})]);',
    'await Promise.resolve().then(() => qi.createTable("a", {}));',
    'return qi.createTable("a", {}).then(() => 1).catch(() => 2);',
    'await qi.sequelize.transaction(async (t) => { await qi.createTable("a", {}, { transaction: t }); });',
    'await Promise.all(["x"].map((x) => qi.createTable("a", {})));',
    'await Promise.all(["x"].map(async (x) => { await qi.createTable("a", {}); }));',
    'const p = qi.createTable("a", {}); await p;',
    'const all = []; all.push(qi.createTable("a", {})); await Promise.all(all);',
    'for (const x of [1]) await qi.createTable("a", {});',
    'await once(qi.createTable("a", {}));',
  ])('somebody: %s', async (body) => {
    expect((await callsOf(up(body))).filter((one) => one.includes('createTable'))).toEqual(['up createTable a']);
  });

  test.each([
    'qi.createTable("a", {});',
    'void qi.createTable("a", {});',
    'Promise.all([qi.createTable("a", {})]);',
    'qi.createTable("a", {}).then(() => 1);',
    '[1].forEach(async (x) => { await qi.createTable("a", {}); });',
    'qi.sequelize.transaction(async () => { await qi.createTable("a", {}); });',
    'const p = qi.createTable("a", {});',
    'const all = []; all.push(qi.createTable("a", {}));',
    '[1].map((x) => qi.createTable("a", {}));',
  ])('nobody: %s', async (body) => {
    expect((await callsOf(up(body))).filter((one) => one.includes('createTable'))).toEqual([
      'up createTable a dropped',
    ]);
  });
});

describe('columns', () => {
  test('come with their options, references inside', async () => {
    const { calls } = await migrationOf(`const stamps = { createdAt: { type: S.DATE } };
      exports.up = async (queryInterface, S) => {
        await queryInterface.createTable('Links', {
          ...stamps,
          UserId: { allowNull: false, references: { model: 'Users', key: 'id' }, onDelete: 'CASCADE' },
          note: S.STRING,
        });
        await queryInterface.addColumn('Links', 'ShowId', { refrence: { model: { tableName: 'Shows' } } });
        await queryInterface.sequelize.query('DELETE FROM Links');
      };`);
    const [create, add, query] = calls;
    expect(Object.keys(create!.columns!)).toEqual(['createdAt', 'UserId', 'note']);
    expect(create!.columns!['UserId']).toMatchObject({
      line: 5,
      column: 11,
      options: {
        allowNull: { value: false },
        references: { line: 5, inner: { model: { value: 'Users' }, key: { value: 'id' } } },
        onDelete: { value: 'CASCADE' },
      },
    });
    expect(create!.columns!['note']!.options).toMatchObject({ type: { text: 'S.STRING' } });
    expect(add!.columns).toMatchObject({
      ShowId: { options: { refrence: { inner: { model: { inner: { tableName: { value: 'Shows' } } } } } } },
    });
    expect(query).toMatchObject({ method: 'query', direction: 'up', waited: true });
    expect(query!.table).toBeUndefined();
  });
});
