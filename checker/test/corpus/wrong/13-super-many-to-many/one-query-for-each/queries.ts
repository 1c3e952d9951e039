import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function longShifts(models: Models, { hours }: { hours: number }) {
  const shifts = await models.Shift.findAll({ where: { hours: { [Op.gte]: hours } }, order: [['hours', 'DESC']] });
  const list = [];
  for (const shift of shifts) {
    const [guard, beach] = [await shift.getLifeguard(), await shift.getBeach()];
    list.push({ lifeguard: guard.name, beach: beach.name, hours: shift.hours });
  }
  return list;
}
