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
  const send = (sql: string) => Shift.sequelize.query(sql);
  await send('BEGIN');
  try {
    await Shift.destroy({ where: { day } });
    await Shift.bulkCreate(shifts.map((shift: any) => ({ ...shift, day })));
    await send('COMMIT');
    return shifts.length;
  } catch (error) {
    await send('ROLLBACK');
    throw error;
  }
}
