import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function openBeach(models: Models, { name, towers }: any) {
  const { Beach, Tower, Shift } = models;
  const Towers = towers.map(({ code, shifts }: any) => ({ code, Shifts: shifts }));
  const transaction = await Beach.sequelize.transaction();
  try {
    const beach = await Beach.create({ name, Towers }, { include: [{ model: Tower, include: [Shift] }], transaction });
    await transaction.commit();
    return beach.id;
  } catch (error) {
    await transaction.rollback();
    throw error;
  }
}

export async function replanDay(models: Models, { day, shifts }: any) {
  const { Shift } = models;
  const t = await Shift.sequelize.transaction();
  try {
    await Shift.destroy({ where: { day }, transaction: t });
    for (const shift of shifts) await Shift.create({ ...shift, day }, { transaction: t });
    await t.commit();
    return shifts.length;
  } catch (error) {
    await t.rollback();
    throw error;
  }
}
