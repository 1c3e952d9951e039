const fs = require('fs');
const file = '@@HIDDEN@@';
const real = process.getBuiltinModule ? process.getBuiltinModule('fs') : fs;
for (const one of [
  () => fs.readFileSync(file),
  () => real.readFileSync(file),
  () => real.readFileSync('/proc/self/root' + file),
  () => real.readFileSync(Buffer.from(file)),
  () => real.readFileSync(new URL('file://' + file)),
  () => real.readFileSync('/exercise/../' + file),
  () => real.readSync(real.openSync(file, 'r'), Buffer.alloc(99)),
  () => process.binding('fs').readFileUtf8(file, 0),
  () => require(file),
  () => require('module').createRequire('/')(file),
  () => require('module')._load(file),
]) {
  try {
    console.log(String(one()));
  } catch {}
}
module.exports = async () => {
  for (const one of [
    () => import(file),
    () => real.promises.readFile(file, 'utf8'),
    () => real.openAsBlob(file).then((blob) => blob.text()),
    () => new Promise((done) => real.createReadStream(file).on('data', done).on('error', done)),
    () => new Promise((done) => real.readFile(file, 'utf8', (_error, text) => done(text))),
    () => fetch('file://' + file).then((found) => found.text()),
  ]) {
    try {
      console.log(String(await one()));
    } catch {}
  }
};
