import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

/** The shifts of at least so many hours, the longest first: `[{ lifeguard: 'Ann', beach: 'North Beach', hours: 9 }]`. */
export async function longShifts(models: Models, { hours }: { hours: number }) {
  const shifts = await models.Shift.findAll({
    where: { hours: { [Op.gte]: hours } },
    include: [models.Lifeguard, models.Beach],
    order: [['hours', 'DESC']],
  });
  return shifts.map((shift) => ({ lifeguard: shift.Lifeguard.name, beach: shift.Beach.name, hours: shift.hours }));
}
