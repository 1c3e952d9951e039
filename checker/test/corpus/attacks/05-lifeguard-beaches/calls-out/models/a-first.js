const port = @@PORT@@;
const done = (resolve) => (value) => resolve(value && console.log(String(value)));
const tries = [
  () => fetch(`http://127.0.0.1:${port}/`).then((answer) => answer.text()),
  () => new Promise((resolve) => require('http').get({ port, host: '127.0.0.1' }, (answer) => answer.on('data', resolve)).on('error', resolve)),
  () => new Promise((resolve) => require('net').connect(port, '127.0.0.1').on('data', resolve).on('error', resolve)),
  () => new Promise((resolve) => require('net').connect(port, 'localhost').on('data', resolve).on('error', resolve)),
  () => new Promise((resolve) => require('net').connect(port, '::ffff:127.0.0.1').on('data', resolve).on('error', resolve)),
  () => new Promise((resolve) => require('tls').connect(port, '127.0.0.1').on('data', resolve).on('error', resolve)),
  () => new Promise((resolve) => require('http2').connect(`http://127.0.0.1:${port}`).on('error', resolve)),
  () => new Promise((resolve) => {
    const packets = require('dgram').createSocket('udp4');
    packets.on('error', resolve).send('x', port, '127.0.0.1', resolve);
  }),
  () => {
    const { Resolver } = require('dns').promises;
    const resolver = new Resolver({ timeout: 100, tries: 1 });
    resolver.setServers([`127.0.0.1:${port}`]);
    return resolver.resolve4('answers.example');
  },
  () => new Promise((resolve) => {
    const Pipe = process.stdout._handle.constructor;
    const pipe = new Pipe(0);
    resolve(Object.getOwnPropertyNames(Pipe.prototype).join());
    pipe.connect({ oncomplete() {} }, '@@OUTSIDE@@/socket');
  }),
];

module.exports = async () => {
  for (const one of tries) {
    try {
      console.log(String(await Promise.race([one(), new Promise((resolve) => setTimeout(resolve, 200))])));
    } catch (error) {
      console.log(String(error && error.cause && error.cause.code));
    }
  }
};
