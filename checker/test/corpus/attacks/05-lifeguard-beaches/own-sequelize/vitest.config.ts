import fs from 'node:fs';
fs.writeFileSync('@@OUTSIDE@@/ran', '');
export default {};
