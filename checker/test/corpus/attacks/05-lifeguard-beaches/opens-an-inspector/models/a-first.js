try {
  require('inspector').open(0, '127.0.0.1');
  console.log(require('inspector').url());
} catch {}
try {
  new (require('inspector').Session)().connect();
  console.log('connected');
} catch {}

module.exports = () => {};
