import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function openBeach(models: Models, { name, towers }: any) {
  const { Beach, Tower, Shift } = models;
  const tree = { name, Towers: towers.map((tower: any) => ({ code: tower.code, Shifts: tower.shifts })) };
  const beach = Beach.build(tree, { include: [{ model: Tower, include: [Shift] }] });
  await Beach.sequelize.transaction((transaction) => beach.save({ transaction }));
  return beach.get('id');
}

export async function replanDay(models: Models, { day, shifts }: any) {
  const { Shift } = models;
  return Shift.sequelize.transaction(async (transaction) => {
    await Shift.destroy({ where: { day }, transaction });
    const planned = await Shift.bulkCreate(
      shifts.map((shift: any) => ({ ...shift, day })),
      { transaction },
    );
    return planned.length;
  });
}
