import type { DataTypes, QueryInterface, Sequelize } from 'sequelize';

/** What a conformance script is given: in this process over the real driver, and in a child over the channel. */
interface Context {
  sequelize: Sequelize;
  queryInterface: QueryInterface;
  DataTypes: typeof DataTypes;
}

/*
 * One script for each thing Sequelize does with its driver. A script uses nothing but its argument, because its source
 * travels to the child; it returns plain data that must be the same on both ways.
 */
type Script = (context: Context) => Promise<unknown>;

export const SCRIPTS: Record<string, Script> = {
  'creates, reads, updates and deletes rows of every type': async ({ sequelize, DataTypes }) => {
    const Thing = sequelize.define(
      'Thing',
      {
        text: DataTypes.STRING,
        whole: DataTypes.INTEGER,
        big: DataTypes.BIGINT,
        real: DataTypes.DOUBLE,
        yes: DataTypes.BOOLEAN,
        at: DataTypes.DATE(6),
        day: DataTypes.DATEONLY,
        data: DataTypes.JSON,
        blob: DataTypes.BLOB,
        kind: DataTypes.ENUM('sand', 'shell'),
        uuid: { type: DataTypes.UUID, defaultValue: '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed' },
      },
      { timestamps: false },
    );
    await sequelize.sync();
    const at = new Date('2024-02-29T12:34:56.789Z');
    await Thing.create({
      text: 'ö\u0000x',
      whole: -1,
      big: '9007199254740993',
      real: 0.1,
      yes: true,
      at,
      day: '2024-02-29',
      data: { a: [1, null] },
      blob: Buffer.from([0, 255, 7]),
      kind: 'sand',
    });
    await Thing.create({ text: null, yes: false, real: 1e308 });
    const rows = await Thing.findAll({ order: ['id'] });
    const plain = rows.map((row) => row.get({ plain: true }));
    await rows[0]!.update({ text: 'changed' });
    const updated = await Thing.update({ whole: 5 }, { where: { whole: -1 } });
    const found = await Thing.findAndCountAll({ where: { yes: true } });
    const destroyed = await Thing.destroy({ where: {} });
    return { plain, updated, count: found.count, text: found.rows[0]!.get('text'), destroyed };
  },
  'gives ids to single and bulk inserts': async ({ sequelize, DataTypes }) => {
    const Row = sequelize.define('Row', { name: { type: DataTypes.STRING, unique: true } }, { timestamps: false });
    await sequelize.sync();
    const one = await Row.create({ name: 'a' });
    const many = await Row.bulkCreate([{ name: 'b' }, { name: 'c' }, { name: 'd' }]);
    const again = await Row.bulkCreate([{ name: 'a' }, { name: 'e' }], { ignoreDuplicates: true });
    const [upserted] = await Row.upsert({ name: 'f' });
    const [found, created] = await Row.findOrCreate({ where: { name: 'g' } });
    return [
      one.get('id'),
      many.map((row) => row.get('id')),
      again.length,
      upserted.get('name'),
      found.get('name'),
      created,
      await Row.count(),
    ];
  },
  'reports errors with their name, message and code': async ({ sequelize, queryInterface, DataTypes }) => {
    const Parent = sequelize.define('Parent', { name: { type: DataTypes.STRING, unique: true, allowNull: false } });
    const Child = sequelize.define('Child', { note: DataTypes.STRING });
    Child.belongsTo(Parent, { foreignKey: { name: 'parentId', allowNull: false } });
    await sequelize.sync();
    await Parent.create({ name: 'x' });
    const errors: unknown[] = [];
    for (const work of [
      () => Parent.create({ name: 'x' }),
      () => Child.create({ note: 'n', parentId: 99 }),
      () => sequelize.query('INSERT INTO Children (note) VALUES (1)'),
      () => sequelize.query('SELECT nothing FROM nowhere'),
      () => sequelize.query('SELEKT 1'),
      () => queryInterface.addColumn('Absent', 'x', DataTypes.STRING),
      () => sequelize.query('INSERT INTO Parents VALUES (1)'),
      () => queryInterface.dropTable('Parents'),
    ]) {
      try {
        errors.push(await work());
      } catch (error) {
        const { name, message, parent } = error as Error & { parent?: Error & { code?: string; errno?: number } };
        errors.push([name, message, parent?.message, parent?.code, parent?.errno]);
      }
    }
    return errors;
  },
  'commits, rolls back and nests transactions': async ({ sequelize, DataTypes }) => {
    const Row = sequelize.define('Row', { name: DataTypes.STRING }, { timestamps: false });
    await sequelize.sync();
    await sequelize.transaction(async (transaction) => {
      await Row.create({ name: 'kept' }, { transaction });
    });
    await sequelize
      .transaction(async (transaction) => {
        await Row.create({ name: 'gone' }, { transaction });
        throw new Error('midway');
      })
      .catch(() => undefined);
    const outer = await sequelize.transaction();
    await Row.create({ name: 'outer' }, { transaction: outer });
    const inner = await sequelize.transaction({ transaction: outer });
    await Row.create({ name: 'inner' }, { transaction: inner });
    await inner.rollback();
    await outer.commit();
    return (await Row.findAll({ order: ['id'] })).map((row) => row.get('name'));
  },
  'sees that a transaction was forgotten': async ({ sequelize, DataTypes }) => {
    const Row = sequelize.define('Row', { name: DataTypes.STRING }, { timestamps: false });
    await sequelize.sync();
    try {
      await sequelize.transaction(async (transaction) => {
        await Row.create({ name: 'in' }, { transaction });
        await Row.create({ name: 'out' });
      });
    } catch (error) {
      const { name, message } = error as Error;
      return [name, message, await Row.count()];
    }
    return 'nothing was thrown';
  },
  'runs transactions side by side': async ({ sequelize, DataTypes }) => {
    const Row = sequelize.define('Row', { name: DataTypes.STRING }, { timestamps: false });
    await sequelize.sync();
    const one = (name: string): Promise<unknown> =>
      sequelize.transaction({ type: 'IMMEDIATE' as never }, async (transaction) => {
        await Row.create({ name }, { transaction });
        await Row.create({ name: `${name}2` }, { transaction });
      });
    await Promise.all(['a', 'b', 'c'].map(one));
    await Promise.all([Row.create({ name: 'x' }), Row.create({ name: 'y' }), Row.count()]);
    return (await Row.findAll()).map((row) => row.get('name')).sort();
  },
  'changes tables through the query interface': async ({ sequelize, queryInterface, DataTypes }) => {
    await queryInterface.createTable('parents', {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      name: DataTypes.STRING,
    });
    await queryInterface.createTable('kids', {
      id: { type: DataTypes.INTEGER, primaryKey: true },
      parentId: { type: DataTypes.INTEGER, references: { model: 'parents', key: 'id' }, onDelete: 'CASCADE' },
    });
    await queryInterface.bulkInsert('parents', [
      { id: 7, name: 'a' },
      { id: 9, name: 'b' },
    ]);
    await queryInterface.bulkInsert('kids', [{ id: 1, parentId: 7 }]);
    await queryInterface.addColumn('kids', 'age', { type: DataTypes.INTEGER, defaultValue: 3 });
    await queryInterface.addColumn('kids', 'otherId', {
      type: DataTypes.INTEGER,
      references: { model: 'parents', key: 'id' },
    });
    await queryInterface.renameColumn('kids', 'age', 'years');
    await queryInterface.changeColumn('kids', 'years', { type: DataTypes.STRING, allowNull: true });
    await queryInterface.addIndex('kids', ['years'], { name: 'by_years' });
    await queryInterface.addConstraint('kids', { fields: ['parentId', 'years'], type: 'unique', name: 'pair' });
    const described = await queryInterface.describeTable('kids');
    const indexes = await queryInterface.showIndex('kids');
    const keys = await queryInterface.getForeignKeyReferencesForTable('kids');
    await queryInterface.removeConstraint('kids', 'pair');
    await queryInterface.removeIndex('kids', 'by_years');
    await queryInterface.removeColumn('kids', 'otherId');
    const [raw] = await sequelize.query(
      'SELECT kids.*, parents.name FROM kids JOIN parents ON parents.id = parentId WHERE parents.id = :id',
      { replacements: { id: 7 } },
    );
    const bound = await sequelize.query('SELECT name FROM parents WHERE id = $1', {
      bind: [9],
      type: 'SELECT' as never,
    });
    await queryInterface.renameTable('kids', 'children');
    const tables = await queryInterface.showAllTables();
    const [sql] = await sequelize.query(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    );
    const refused = await queryInterface.bulkDelete('parents', { id: 7 }).catch((error: Error) => error.message);
    await queryInterface.bulkDelete('parents', { id: 9 });
    const left = await sequelize.query('SELECT * FROM children', { type: 'SELECT' as never });
    await queryInterface.dropAllTables();
    return {
      described,
      indexes,
      keys,
      raw,
      bound,
      tables,
      sql,
      refused,
      left,
      after: await queryInterface.showAllTables(),
    };
  },
  'associates, includes and cascades': async ({ sequelize, DataTypes }) => {
    type Row = { get(options: object): unknown; id: number; destroy(): Promise<void> } & Record<
      string,
      (...args: unknown[]) => Promise<unknown>
    >;
    const User = sequelize.define('User', { name: DataTypes.STRING }, { timestamps: false });
    const Show = sequelize.define('Show', { title: DataTypes.STRING }, { timestamps: false });
    User.belongsToMany(Show, { as: 'Favorites', through: 'UserFavorites', timestamps: false });
    Show.belongsToMany(User, { through: 'UserFavorites', timestamps: false });
    await sequelize.sync();
    const [ann, ben] = (await User.bulkCreate([
      { id: 11, name: 'ann' },
      { id: 12, name: 'ben' },
    ])) as unknown as [Row, Row];
    const shows = await Show.bulkCreate([
      { id: 5, title: 'tides' },
      { id: 6, title: 'gulls' },
    ]);
    await ann['addFavorites']!(shows);
    await ben['addFavorite']!(6);
    await ann['createFavorite']!({ title: 'foam' });
    const has = await ben['hasFavorite']!(shows[0]);
    const counted = await ann['countFavorites']!();
    const included = (await User.findAll({ include: 'Favorites', order: ['id', ['Favorites', 'id', 'ASC']] })).map(
      (user) => user.get({ plain: true }),
    );
    await ann.destroy();
    const [links] = await sequelize.query('SELECT * FROM UserFavorites');
    return { has, counted, included, links };
  },
  'drops and makes tables again with sync': async ({ sequelize, DataTypes }) => {
    const Row = sequelize.define(
      'Row',
      { name: DataTypes.STRING },
      { timestamps: false, underscored: true, indexes: [{ unique: true, fields: ['name'] }] },
    );
    await sequelize.sync();
    await Row.create({ name: 'a' });
    await sequelize.sync({ force: true });
    const empty = await Row.count();
    await sequelize.sync({ alter: true });
    await Row.truncate();
    await sequelize.drop();
    const [tables] = await sequelize.query(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
    );
    return { empty, tables };
  },
};
