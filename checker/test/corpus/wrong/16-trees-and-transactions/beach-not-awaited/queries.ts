import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function openBeach(models: Models, { name, towers }: any) {
  const { Beach, Tower, Shift } = models;
  return Beach.sequelize.transaction(async (transaction) => {
    const beach = Beach.create({ name }, { transaction });
    for (const { code, shifts } of towers) {
      const tower = await Tower.create({ code, beachId: beach.id }, { transaction });
      await Shift.bulkCreate(shifts.map((shift: any) => ({ ...shift, towerId: tower.id })), { transaction });
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
