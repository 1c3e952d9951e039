const v8 = require('v8');
const tries = [
  () => require('trace_events').createTracing({ categories: ['node', 'v8'] }).enable(),
  () => process.report.writeReport('@@OUTSIDE@@/report.json'),
  () => v8.writeHeapSnapshot('@@OUTSIDE@@/heap.heapsnapshot'),
  () => v8.setFlagsFromString('--trace-turbo-path=@@OUTSIDE@@/'),
  () => v8.setFlagsFromString('--trace-turbo-cfg-file=@@OUTSIDE@@/turbo.cfg'),
  () => v8.setFlagsFromString('--trace-turbo'),
  () => v8.setFlagsFromString('--logfile=@@OUTSIDE@@/v8.log'),
  () => v8.setFlagsFromString('--prof'),
  () => require('module').enableCompileCache('@@OUTSIDE@@/cache'),
];
for (const one of tries) {
  try {
    one();
  } catch {}
}
const hot = (number) => number + 1;
for (let at = 0; at < 1e6; at++) hot(at);

module.exports = () => {};
