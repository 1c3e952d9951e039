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

for (const one of [
  { world: 999, connection: 1, method: 'all', sql: 'SELECT 1' },
  { world: 1, connection: 77, method: 'all', sql: 'SELECT 1' },
  { world: 1, connection: 1, method: 'exec', sql: 'SELECT 1; ATTACH \'@@OUTSIDE@@/x.sqlite\' AS x' },
  { world: 1, connection: 1, method: 'run', sql: "VACUUM INTO '@@OUTSIDE@@/x.sqlite'", params: { constructor: 1 } },
  { world: 1, connection: 1, method: 'open', sql: '' },
  { world: 1, connection: 1, method: 'close', sql: '' },
]) {
  frame({ kind: 'sql', id: 1e6, ...one });
}

module.exports = () => {};
