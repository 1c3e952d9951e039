import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function longShifts(models: Models, { hours }: { hours: number }) {
  return models.Shift.findAll({
    where: { hours: { [Op.gte]: hours } },
    include: [models.Lifeguard, models.Beach],
    order: [['hours', 'DESC']],
  });
}
