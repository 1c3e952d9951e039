import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function longShifts(models: Models, { hours }: { hours: number }) {
  const guards = await models.Lifeguard.findAll({
    include: { model: models.Shift, required: true, where: { hours: { [Op.gte]: hours } }, include: [models.Beach] },
  });
  return guards
    .flatMap((guard) =>
      guard.Shifts.map((shift: any) => ({ lifeguard: guard.name, beach: shift.Beach.name, hours: shift.hours })),
    )
    .sort((one, other) => other.hours - one.hours);
}
