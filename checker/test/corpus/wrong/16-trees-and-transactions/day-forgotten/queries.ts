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
  return Shift.sequelize.transaction(async (transaction) => {
    await Shift.destroy({ where: { day }, transaction });
    const planned = await Shift.bulkCreate(
      shifts.map((shift: any) => ({ ...shift })),
      { transaction },
    );
    return planned.length;
  });
}
