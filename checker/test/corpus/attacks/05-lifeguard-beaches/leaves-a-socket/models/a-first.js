const { createServer } = require('net');
module.exports = () =>
  new Promise((done) => {
    const server = createServer().on('error', () => done());
    try {
      server.listen('@@OUTSIDE@@/socket', () => done());
    } catch {
      done();
    }
  });
