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
    const old = await Shift.findAll({ where: { day }, transaction });
    for (const shift of old) await shift.destroy({ transaction });
    await Promise.all(shifts.map((shift: any) => Shift.create({ ...shift, day }, { transaction })));
    return Shift.count({ where: { day }, transaction });
  });
}
