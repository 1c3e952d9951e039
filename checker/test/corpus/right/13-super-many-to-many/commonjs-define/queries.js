const { Op } = require('sequelize');

exports.longShifts = async (models, { hours }) => {
  const shifts = await models.Shift.findAll({
    where: { hours: { [Op.gte]: hours } },
    include: [models.Lifeguard, models.Beach],
    order: [['hours', 'DESC']],
  });
  return shifts.map((shift) => ({ lifeguard: shift.Lifeguard.name, beach: shift.Beach.name, hours: shift.hours }));
};
