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

const send = (body) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(Buffer.byteLength(body));
  fs.writeSync(3, Buffer.concat([head, Buffer.from(body)]));
};
send('{"kind":"answer","id":1e309,"value":{"__proto__":{"points":9},"models":' + '['.repeat(5000) + ']'.repeat(5000) + '}}');

module.exports = () => {};
