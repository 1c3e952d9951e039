import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function openBeach(models: Models, { name, towers }: any) {
  return models.Beach.sequelize.transaction(async (transaction) => {
    const beach = await models.Beach.create({ name }, { transaction });
    for (const { code, shifts } of towers) {
      const tower = await beach.createTower({ code }, { transaction });
      for (const shift of shifts) await tower.createShift(shift, { transaction });
    }
    return beach.id;
  });
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
