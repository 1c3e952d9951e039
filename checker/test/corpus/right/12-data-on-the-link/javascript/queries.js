const { Op } = require('sequelize');

exports.planShift = async ({ Lifeguard }, { lifeguardId, beachId, hours }) => {
  const guard = await Lifeguard.findByPk(lifeguardId);
  return guard.addBeach(beachId, { through: { hours } });
};

exports.shiftsOf = async ({ Lifeguard }, { lifeguardId }) => {
  const guard = await Lifeguard.findByPk(lifeguardId, { include: 'Beaches' });
  return guard.Beaches.map((beach) => ({ beach: beach.name, hours: beach.Shift.get('hours') }));
};

exports.busyGuards = async ({ Beach }, { beachId, atLeast }) => {
  const beach = await Beach.findByPk(beachId);
  const guards = await beach.getLifeguards({ through: { where: { hours: { [Op.gt]: atLeast - 1 } } } });
  return guards.map(({ firstName, Shift: { hours } }) => ({ firstName, hours }));
};

exports.beachesOf = async ({ Lifeguard }, { lifeguardId }) => {
  const guard = await Lifeguard.findByPk(lifeguardId);
  const beaches = await guard.getBeaches();
  return beaches.map(({ id, name }) => ({ id, name }));
};
