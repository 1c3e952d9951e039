import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

type Tower = { code: string; shifts: { day: string; lifeguardId: number }[] };
type Shift = { towerId: number; lifeguardId: number };

/** A new beach with its towers and their shifts: all of it, or nothing. Resolves to the id of the beach. */
export async function openBeach(models: Models, { name, towers }: { name: string; towers: Tower[] }) {
  const { Beach, Tower, Shift } = models;
  // The keys of a tree are the names of the associations, capital letters too.
  const Towers = towers.map(({ code, shifts }) => ({ code, Shifts: shifts }));

  const beach = await Beach.sequelize.transaction((transaction) =>
    Beach.create({ name, Towers }, { include: [{ model: Tower, include: [Shift] }], transaction }),
  );
  return beach.id;
}

/** The day gets these shifts in place of those it had: all of them, or nothing changes. Resolves to their number. */
export async function replanDay(models: Models, { day, shifts }: { day: string; shifts: Shift[] }) {
  const { Shift } = models;
  const rows = shifts.map((shift) => ({ ...shift, day }));

  return Shift.sequelize.transaction(async (transaction) => {
    await Shift.destroy({ where: { day }, transaction });
    const planned = await Shift.bulkCreate(rows, { transaction });
    return planned.length;
  });
}
