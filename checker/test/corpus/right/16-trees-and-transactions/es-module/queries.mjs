export async function openBeach(models, { name, towers }) {
  const { Beach, Tower, Shift } = models;
  const Towers = towers.map(({ code, shifts }) => ({ code, Shifts: shifts }));
  const beach = await Beach.sequelize.transaction((transaction) =>
    Beach.create({ name, Towers }, { include: [{ model: Tower, include: [Shift] }], transaction }),
  );
  return beach.id;
}

export async function replanDay(models, { day, shifts }) {
  const { Shift } = models;
  return Shift.sequelize.transaction(async (transaction) => {
    await Shift.destroy({ where: { day }, transaction });
    const planned = await Shift.bulkCreate(
      shifts.map((shift) => ({ ...shift, day })),
      { transaction },
    );
    return planned.length;
  });
}
