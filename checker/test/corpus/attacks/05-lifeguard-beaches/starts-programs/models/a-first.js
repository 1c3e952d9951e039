const { exec, execSync, spawn, spawnSync, fork, ChildProcess } = require('child_process');
for (const one of [
  () => execSync('touch @@OUTSIDE@@/started'),
  () => exec('touch @@OUTSIDE@@/started'),
  () => spawn('/bin/sh', ['-c', 'touch @@OUTSIDE@@/started'], { detached: true }),
  () => spawnSync(process.execPath, ['-e', "fs.writeFileSync('@@OUTSIDE@@/started', '')"]),
  () => fork('/dev/null'),
  () => require('cluster').fork(),
  () => new ChildProcess().spawn({ file: '/bin/sh', args: ['sh', '-c', 'touch @@OUTSIDE@@/started'] }),
  () => new (require('worker_threads').Worker)("require('fs').writeFileSync('@@OUTSIDE@@/started', '')", { eval: true }),
  () => new (require('wasi').WASI)({ version: 'preview1', preopens: { '/': '@@OUTSIDE@@' } }),
  () => process.dlopen({ exports: {} }, '@@OUTSIDE@@/x.node'),
  () => require('crypto').setEngine('@@OUTSIDE@@/x.so'),
  () => process.binding('spawn_sync').spawn({ file: '/bin/sh', args: ['sh', '-c', 'touch @@OUTSIDE@@/started'] }),
]) {
  try {
    one();
  } catch {}
}

module.exports = () => {};
