import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;
type Shift = { lifeguardId: number; beachId: number; hours: number };

/** Plans a shift: so many hours of this lifeguard at this beach. Planned again, the new hours count. */
export async function planShift(models: Models, { lifeguardId, beachId, hours }: Shift) {
  const lifeguard = await models.Lifeguard.findByPk(lifeguardId);

  await lifeguard.addWorkBeach(beachId, { through: { hours } });
}

/** All shifts of a lifeguard: `{ beach: 'Reef Beach', hours: 4 }` for each, in any order. */
export async function shiftsOf(models: Models, { lifeguardId }: { lifeguardId: number }) {
  const shifts = await models.Shift.findAll({ where: { LifeguardId: lifeguardId }, include: models.Beach });
  return shifts.map((shift: any) => ({ beach: shift.Beach.name, hours: shift.hours }));
}

/** Who is at a beach for so many hours or more: `{ firstName: 'Kai', hours: 6 }` for each, in any order. */
export async function busyGuards(models: Models, { beachId, atLeast }: { beachId: number; atLeast: number }) {
  const shifts = await models.Shift.findAll({
    where: { BeachId: beachId, hours: { [Op.gte]: atLeast } },
    include: models.Lifeguard,
  });
  return shifts.map((shift: any) => ({ firstName: shift.Lifeguard.firstName, hours: shift.hours }));
}

/** Where a lifeguard works: `{ id: 3, name: 'Reef Beach' }` for each, in any order, and nothing of the shifts. */
export async function beachesOf(models: Models, { lifeguardId }: { lifeguardId: number }) {
  const lifeguard = await models.Lifeguard.findByPk(lifeguardId);
  const beaches = await lifeguard.getWorkBeaches({ attributes: ['id', 'name'], joinTableAttributes: [] });

  return beaches.map((beach) => beach.get({ plain: true }));
}
