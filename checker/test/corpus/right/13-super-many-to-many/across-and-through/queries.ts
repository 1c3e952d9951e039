import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function longShifts(models: Models, { hours }: { hours: number }) {
  const guards = await models.Lifeguard.findAll({
    include: { model: models.Beach, through: { where: { hours: { [Op.gte]: hours } } } },
  });
  const list = [];
  for (const guard of guards) {
    for (const beach of guard.Beaches) list.push({ lifeguard: guard.name, beach: beach.name, hours: beach.Shift.hours });
  }
  return list.sort((one, other) => other.hours - one.hours);
}
