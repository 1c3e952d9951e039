import { Op, type ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

export async function longShifts(models: Models, { hours }: { hours: number }) {
  const shifts = await models.Shift.findAll({ where: { hours: { [Op.gte]: hours } }, include: 'Lifeguard' });
  const beaches = await models.Beach.findAll({ where: { id: shifts.map((shift) => shift.BeachId) } });
  const names = new Map(beaches.map((beach) => [beach.id, beach.name]));
  return shifts
    .map((shift) => ({ lifeguard: shift.Lifeguard.name, beach: names.get(shift.BeachId), hours: shift.hours }))
    .sort((one, other) => other.hours - one.hours);
}
