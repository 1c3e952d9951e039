import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function openBeach(models: Models, { name, towers }: any) {
  const { Beach, Tower, Shift } = models;
  const Towers = towers.map(({ code, shifts }: any) => ({ code, Shifts: shifts }));
  const beach = await Beach.sequelize.transaction((transaction) =>
    Beach.create({ name, Towers }, { include: [{ model: Tower, include: [Shift] }], transaction }),
  );
  return beach.id;
}

export async function replanDay(models: Models, { day, shifts }: any) {
  const { Shift } = models;
  try {
    return await Shift.sequelize.transaction(async (transaction) => {
      await Shift.destroy({ where: { day }, transaction });
      return (await Shift.bulkCreate(shifts.map((shift: any) => ({ ...shift, day })), { transaction })).length;
    });
  } catch (error) {
    throw new Error(`The plan of ${day} stays as it was: ${(error as Error).message}`);
  }
}
