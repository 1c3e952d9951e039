import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function longShifts(models: Models, { hours }: { hours: number }) {
  const shifts = await models.Shift.findAll({
    where: { hours: { [Op.gte]: hours } },
    include: ['guard', 'place'],
    order: [['hours', 'DESC']],
  });
  return shifts.map(({ guard, place, hours }) => ({ lifeguard: guard.name, beach: place.name, hours }));
}
