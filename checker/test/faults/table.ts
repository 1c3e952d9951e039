/** One thing that goes wrong for a learner, and what is in their folder then: files laid over the solution. */
export interface Fault {
  what: string;
  from?: 'starter' | 'solution' | 'nothing';
  files: Record<string, string | Buffer | null>;
}

const LIFEGUARD = 'models/lifeguard.ts';
const OTHER = 'models/other.js';
const JOIN = 'migrations/20240202000000-lifeguard-beaches.js';
const NOTES = 'migrations/20240909000000-notes.js';

const migration = (up: string, down = 'async () => {}'): string => `module.exports = { up: ${up}, down: ${down} };\n`;
const TABLE = "q.createTable('notes', { id: { type: S.INTEGER, primaryKey: true } })";
const model = (options: string): string => `module.exports = (sequelize, DataTypes) => {
  const Lifeguard = sequelize.define('Lifeguard', { firstName: DataTypes.STRING, lastName: DataTypes.STRING }, { tableName: 'lifeguards', timestamps: false });
  Lifeguard.associate = (models) => {
    Lifeguard.belongsTo(models.Beach, { foreignKey: 'beachId' });
    ${options}
  };
  return Lifeguard;
};
`;
const associated = (options: string): Fault['files'] => ({ [LIFEGUARD]: null, 'models/lifeguard.js': model(options) });

/** Faults of a folder and its files. */
export const FILES: Fault[] = [
  { what: 'an empty folder', from: 'nothing', files: {} },
  { what: 'a folder with nothing to check', from: 'nothing', files: { 'README.md': 'hello', 'notes.docx': 'x' } },
  { what: 'only node_modules', from: 'nothing', files: { 'node_modules/sequelize/index.js': 'x' } },
  { what: 'the starter, untouched', from: 'starter', files: {} },
  { what: 'empty files', from: 'nothing', files: { [LIFEGUARD]: '', 'models/beach.ts': '' } },
  { what: 'comments alone', from: 'nothing', files: { [LIFEGUARD]: '// later\n', 'models/beach.ts': '/* later */\n' } },
  { what: 'a byte order mark', files: { [OTHER]: '\ufeffmodule.exports = {};\n' } },
  { what: 'the line ends of Windows', files: { [OTHER]: 'module.exports = {\r\n};\r\n' } },
  { what: 'the line ends of old Macintoshes', files: { [OTHER]: 'module.exports = {\r};\r' } },
  { what: 'no line end at the end', files: { [OTHER]: 'module.exports = {}' } },
  { what: 'UTF-16', files: { [OTHER]: Buffer.from('\ufeffmodule.exports = {};', 'utf16le') } },
  { what: 'Latin-1', files: { [OTHER]: Buffer.from('// é\nmodule.exports = {};\n', 'latin1') } },
  { what: 'NUL bytes', files: { [OTHER]: Buffer.from('module.exports = {};\0\0\0') } },
  { what: 'an image named as a model', files: { 'models/picture.js': Buffer.from('89504e470d0a1a0a0000000d', 'hex') } },
  { what: 'a syntax error in JavaScript', files: { [OTHER]: 'module.exports = () => {\n  return {;\n};\n' } },
  {
    what: 'a syntax error in TypeScript',
    files: { [LIFEGUARD]: 'export default (a: number) => {\n  const b: = 1;\n};\n' },
  },
  { what: 'types in a JavaScript file', files: { [OTHER]: 'const a: number = 1;\n' } },
  { what: 'a merge conflict', files: { [LIFEGUARD]: 'const a = 1;\n<<<<<<< HEAD\n=======\n>>>>>>> other\n' } },
  {
    what: 'JSON that is none',
    files: { 'models/data.json': '{ "a": 1, }', [OTHER]: "module.exports = require('./data.json');\n" },
  },
  { what: 'a wrong ending', files: { [LIFEGUARD]: null, 'models/lifeguard.txt': 'x' } },
  {
    what: 'a folder within the folder',
    from: 'nothing',
    files: { '05-lifeguard-beaches/models/beach.ts': 'export default 1;\n' },
  },
  { what: 'a file that is not there', files: { [OTHER]: "module.exports = require('./nowhere');\n" } },
  { what: 'other letters in a name', files: { [OTHER]: "module.exports = require('./Beach');\n" } },
  { what: 'a package that is not there', files: { [OTHER]: "require('lodash');\n" } },
  { what: 'a package of Node that does not exist', files: { [OTHER]: "require('node:fss');\n" } },
  {
    what: 'two files that need each other',
    files: {
      'models/a.js': "const { b } = require('./b');\nmodule.exports = { a: b.c };\n",
      'models/b.js': "const { a } = require('./a');\nmodule.exports = { b: a.a };\n",
    },
  },
];

/** Faults of models while they load and associate. */
export const MODELS: Fault[] = [
  { what: 'an error while loading', files: { [LIFEGUARD]: "\nthrow new TypeError('not today');\n" } },
  { what: 'a thrown null', files: { [LIFEGUARD]: 'throw null;\n' } },
  { what: 'a thrown text', files: { [LIFEGUARD]: "throw 'text';\n" } },
  { what: 'a thrown Symbol', files: { [LIFEGUARD]: "throw Symbol('s');\n" } },
  { what: 'an error whose message throws', files: { [LIFEGUARD]: 'throw { get message() { throw 1; } };\n' } },
  { what: 'an error that holds itself', files: { [LIFEGUARD]: 'const e: any = {};\ne.e = e;\nthrow e;\n' } },
  {
    what: 'a promise that nobody caught',
    files: {
      [OTHER]:
        "Promise.reject(new Error('nobody'));\nmodule.exports = async () => { await new Promise((done) => setTimeout(done, 20)); };\n",
    },
  },
  { what: 'an export that is no model', files: { [LIFEGUARD]: 'export default 42;\n' } },
  { what: 'no export', files: { [LIFEGUARD]: 'const Lifeguard = 1;\n' } },
  {
    what: 'a target that is undefined',
    files: associated('Lifeguard.belongsToMany(models.Beaches, { through: "LifeguardBeaches" });'),
  },
  { what: 'no through', files: associated('Lifeguard.belongsToMany(models.Beach);') },
  {
    what: 'an alias used twice',
    files: associated('Lifeguard.belongsToMany(models.Beach, { as: "Beach", through: "LifeguardBeaches" });'),
  },
  { what: 'endless recursion', files: { [OTHER]: 'module.exports = () => { const f = () => f(); f(); };\n' } },
  { what: 'the process ended', files: { [OTHER]: 'process.exit(1);\n' } },
  { what: 'an endless loop', files: { [OTHER]: 'for (;;);\n' } },
  { what: 'a promise that never settles', files: { [OTHER]: 'module.exports = () => new Promise(() => {});\n' } },
  { what: 'too much printed', files: { [OTHER]: "for (;;) console.log('x'.repeat(10000));\n" } },
  { what: 'a timer left behind', files: { [OTHER]: 'setInterval(() => {}, 1000);\nmodule.exports = {};\n' } },
  {
    what: 'a connection of its own, elsewhere',
    files: {
      [OTHER]:
        "const { Sequelize } = require('sequelize');\nmodule.exports = () => { new Sequelize('postgres://nobody@nowhere/none'); };\n",
    },
  },
];

/** Faults of migrations. */
export const MIGRATIONS: Fault[] = [
  { what: 'no migration', files: { [JOIN]: null } },
  {
    what: 'the models are right, and the migrations are gone',
    files: {
      [JOIN]: null,
      'migrations/20240201000000-create-beaches.js': null,
      'migrations/20240201000100-create-lifeguards.js': null,
    },
  },
  {
    what: 'a migration that throws half-way',
    files: { [NOTES]: migration(`async (q, S) => { await ${TABLE}; throw new Error('half-way'); }`) },
  },
  { what: 'a migration that returns no promise', files: { [NOTES]: migration(`(q, S) => { ${TABLE}; }`) } },
  { what: 'a migration without down', files: { [NOTES]: `module.exports = { up: (q, S) => ${TABLE} };\n` } },
  { what: 'a migration that exports nothing', files: { [NOTES]: '// later\n' } },
  { what: 'a migration that hangs', files: { [NOTES]: migration('() => new Promise(() => {})') } },
  { what: 'a migration that ends the process', files: { [NOTES]: migration('async () => process.exit(0)') } },
  {
    what: 'a migration that prints megabytes',
    files: {
      [NOTES]: migration("async () => { for (let at = 0; at < 300; at++) process.stdout.write('x'.repeat(10000)); }"),
    },
  },
  {
    what: 'a table made twice',
    files: {
      [NOTES]: migration("(q, S) => q.createTable('lifeguards', { id: { type: S.INTEGER } })", 'async () => {}')
        .replace('createTable', 'addColumn')
        .replace('{ id: { type: S.INTEGER } })', "'beachId', { type: S.INTEGER })"),
    },
  },
  {
    what: 'SQL of another database',
    files: {
      [NOTES]: migration(
        "(q) => q.sequelize.query('CREATE TABLE notes (id SERIAL PRIMARY KEY); ALTER TABLE notes OWNER TO me')",
      ),
    },
  },
  {
    what: 'SQL with a typo',
    files: { [NOTES]: migration("(q) => q.sequelize.query('CREAT TABLE notes (id INTEGER)')") },
  },
  { what: 'a table that is not there', files: { [NOTES]: migration("(q) => q.removeColumn('nowhere', 'x')") } },
  {
    what: 'a name before those of the given ones',
    files: {
      [JOIN]: null,
      'migrations/2023-first.js': migration("(q, S) => q.addColumn('lifeguards', 'x', S.INTEGER)"),
    },
  },
];
