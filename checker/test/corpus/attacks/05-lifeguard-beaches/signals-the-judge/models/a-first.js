for (const pid of [process.ppid, 1]) {
  try {
    process.kill(pid, 0);
    console.log('reached-process');
  } catch {}
}
for (const one of [
  () => process._debugProcess(process.ppid),
  () => process.kill(process.ppid, 'SIGKILL'),
  () => process._kill(process.ppid, 9),
  () => require('os').setPriority(process.ppid, 19),
]) {
  try {
    one();
  } catch {}
}

module.exports = () => {};
