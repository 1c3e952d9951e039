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
  const lifeguard = await models.Lifeguard.findByPk(lifeguardId);
  const beaches = await lifeguard.getWorkBeaches();

  return beaches.map((beach) => ({ beach: beach.name, hours: beach.Shift.hours }));
}

/** Who is at a beach for so many hours or more: `{ firstName: 'Kai', hours: 6 }` for each, in any order. */
export async function busyGuards(models: Models, { beachId, atLeast }: { beachId: number; atLeast: number }) {
  const beach = await models.Beach.findByPk(beachId);
  const guards = await beach.getGuards({ through: { where: { hours: { [Op.gte]: atLeast } } } });

  return guards.map((guard) => ({ firstName: guard.firstName, hours: guard.Shift.hours }));
}

/** Where a lifeguard works: `{ id: 3, name: 'Reef Beach' }` for each, in any order, and nothing of the shifts. */
export async function beachesOf(models: Models, { lifeguardId }: { lifeguardId: number }) {
  const lifeguard = await models.Lifeguard.findByPk(lifeguardId);
  const beaches = await lifeguard.getWorkBeaches({ attributes: ['id', 'name'], joinTableAttributes: [] });

  return beaches.map((beach) => beach.get({ plain: true }));
}
