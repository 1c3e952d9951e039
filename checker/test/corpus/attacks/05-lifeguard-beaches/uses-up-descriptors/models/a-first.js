const net = require('net');
module.exports = async () => {
  const open = [];
  for (let at = 0; at < 5000; at++) {
    try {
      open.push(process.getBuiltinModule('fs').openSync('/dev/null'));
    } catch {}
    try {
      const socket = new net.Socket();
      socket.on('error', () => {});
      open.push(socket.connect(1, '127.0.0.1'));
    } catch {}
  }
};
