import { Op, type ModelStatic } from 'sequelize';

export const longShifts = async (models: Record<string, ModelStatic<any>>, data: { hours: number }) =>
  (
    await models.Shift.findAll({
      where: { hours: { [Op.gte]: data.hours } },
      include: [{ model: models.Lifeguard }, { model: models.Beach }],
      order: [['hours', 'DESC']],
      raw: true,
      nest: true,
    })
  ).map((row: any) => ({ lifeguard: row.Lifeguard.name, beach: row.Beach.name, hours: row.hours }));
