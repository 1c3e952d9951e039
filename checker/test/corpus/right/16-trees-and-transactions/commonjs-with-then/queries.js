const tree = (name, towers) => ({ name, Towers: towers.map((one) => ({ code: one.code, Shifts: one.shifts })) });

module.exports = {
  openBeach: ({ Beach, Tower, Shift }, { name, towers }) =>
    Beach.sequelize
      .transaction((transaction) =>
        Beach.create(tree(name, towers), { include: { model: Tower, include: Shift }, transaction }),
      )
      .then((beach) => beach.id),
  replanDay: ({ Shift }, { day, shifts }) =>
    Shift.sequelize.transaction((transaction) =>
      Shift.destroy({ where: { day }, transaction })
        .then(() =>
          Shift.bulkCreate(
            shifts.map((one) => Object.assign({ day }, one)),
            { transaction },
          ),
        )
        .then((rows) => rows.length),
    ),
};
