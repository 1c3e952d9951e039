/*
 * TypeScript, with what V8 has made of its nine megabytes before. To compile them was a third of what the start of a
 * judge costs.
 */

const fs = require('fs');
const Module = require('module');
const path = require('path');
const vm = require('vm');

const FILE = require.resolve('typescript');
/** What a checker has compiled for nearly every file: the functions that this runs are kept as well. */
const SAMPLE = `import { Model, type Sequelize } from 'sequelize';
export default (sequelize: Sequelize, types: { STRING: string }) => {
  class Show extends Model { declare id: number; static async associate({ User }: any) { await Show.belongsToMany(User, { as: 'Users' }); } }
  return Show.init({ ...types, title: { type: types.STRING, allowNull: false } }, { sequelize });
};`;

/** What V8 makes of it, to be kept beside a bundle. */
exports.compiledCode = function () {
  const { script, exports: ts } = run();
  ts.transpileModule(SAMPLE, { fileName: '/sample.ts', reportDiagnostics: true, compilerOptions: { sourceMap: true } });
  return script.createCachedData();
};

/** @param file where that was kept; without it, or when another V8 has made it, loading takes longer */
exports.load = function (file) {
  let cachedData;
  try {
    cachedData = fs.readFileSync(file);
  } catch {
    // It is made again with the next bundle.
  }
  return run(cachedData).exports;
};

/** As `require` would, which takes no data. */
function run(cachedData) {
  const script = new vm.Script(Module.wrap(fs.readFileSync(FILE, 'utf8')), { filename: FILE, cachedData });
  const module = new Module(FILE);
  module.filename = FILE;
  script.runInThisContext()(module.exports, Module.createRequire(FILE), module, FILE, path.dirname(FILE));
  return { script, exports: module.exports };
}
