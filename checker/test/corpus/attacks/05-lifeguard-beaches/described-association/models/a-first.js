// Gives the beach an association that is only a description of one.
module.exports = function late(models) {
  const { Lifeguard, Beach } = models;
  const through = () => Object.values(models.sequelize.models).find((model) => model.name === 'LifeguardBeaches') ?? Beach;
  const fake = {
    associationType: 'BelongsToMany', as: 'Guards', isAliased: true, source: Beach, target: Lifeguard,
    accessors: { get: 'getGuards', set: 'setGuards', addMultiple: 'addGuards', add: 'addGuard', create: 'createGuard', remove: 'removeGuard', removeMultiple: 'removeGuards', hasSingle: 'hasGuard', hasAll: 'hasGuards', count: 'countGuards' },
    foreignKey: 'BeachId', otherKey: 'LifeguardId', options: { through: {} }, get through() { return { model: through() }; },
  };
  const real = Beach.associations;
  Object.defineProperty(Beach, 'associations', { get: () => ({ ...real, Guards: fake }), configurable: true });
  // Never called: Beach.belongsToMany(
};
