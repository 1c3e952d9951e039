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

for (let at = 0; at < 20; at++) setInterval(() => Promise.reject(new Error('late')), 1);
setTimeout(() => frame({ kind: 'answer', id: 3, value: [] }), 5);

module.exports = () => {};
