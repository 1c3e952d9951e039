import type * as SequelizePackage from 'sequelize';
import type { Model, ModelStatic } from 'sequelize';
import { learnerSequelize } from './connect.ts';
import { createIdleDriver } from './driver.ts';
import { createUmzug } from './migrations.ts';

/** One round through Sequelize on a database that answers nothing, so that its code is loaded and warm beforehand. */
export async function warmUp({ DataTypes }: typeof SequelizePackage): Promise<void> {
  const learner = learnerSequelize(createIdleDriver());
  const sequelize = new learner.package();
  const A = sequelize.define('A', { name: DataTypes.STRING });
  const B = sequelize.define('B', { name: DataTypes.STRING });
  A.belongsToMany(B, { through: 'AB' });
  B.belongsToMany(A, { through: 'AB' });
  B.belongsTo(A);
  A.hasMany(B);
  await sequelize.sync();
  await A.create({ name: 'x' });
  const [a, b] = [A, B].map((model: ModelStatic<Model>) =>
    model.build({ id: 1 } as never, { isNewRecord: false }),
  ) as unknown as [Record<string, (other?: unknown) => Promise<unknown>>, Model];
  await a['addBs']!(b);
  await a['removeB']!(b);
  await a['getBs']!();
  await A.findAll({ include: [B] });
  const queryInterface = sequelize.getQueryInterface();
  await queryInterface.createTable('c', { id: { type: DataTypes.INTEGER, primaryKey: true } });
  const migration = { up: async () => undefined, down: async () => undefined };
  await createUmzug(['migrations/1.js'], () => migration, sequelize, learner.package)
    .up()
    .catch(() => undefined);
}
