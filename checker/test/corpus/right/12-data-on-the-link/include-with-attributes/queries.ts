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
  const lifeguard = await models.Lifeguard.findByPk(lifeguardId, {
    include: { association: 'WorkBeaches', through: { attributes: ['hours'] } },
  });
  return lifeguard.WorkBeaches.map(({ name, Shift }: any) => ({ beach: name, hours: Shift.hours }));
}

/** Who is at a beach for so many hours or more: `{ firstName: 'Kai', hours: 6 }` for each, in any order. */
export async function busyGuards(models: Models, { beachId, atLeast }: { beachId: number; atLeast: number }) {
  const beach = await models.Beach.findByPk(beachId, {
    include: { association: 'Guards', through: { where: { hours: { [Op.gte]: atLeast } } } },
  });
  return beach.Guards.map(({ firstName, Shift }: any) => ({ hours: Shift.hours, firstName }));
}

/** Where a lifeguard works: `{ id: 3, name: 'Reef Beach' }` for each, in any order, and nothing of the shifts. */
export async function beachesOf(models: Models, { lifeguardId }: { lifeguardId: number }) {
  const lifeguard = await models.Lifeguard.findByPk(lifeguardId, {
    include: { association: 'WorkBeaches', attributes: ['id', 'name'], through: { attributes: [] } },
  });
  return lifeguard.toJSON().WorkBeaches;
}
