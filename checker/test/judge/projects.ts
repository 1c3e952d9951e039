import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Makes a project of these files in a new folder; `remove` takes all of them away. */
export function projects(): { make(files: Record<string, string>): string; remove(): void } {
  const made: string[] = [];
  return {
    make(files) {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sandcastle-project-'));
      made.push(folder);
      for (const [name, text] of Object.entries(files)) {
        const file = path.join(folder, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
      }
      return folder;
    },
    remove() {
      for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A model file as `sequelize model:generate` writes it. */
export function classModel(name: string, attributes: string, associate = '', options = ''): string {
  return `'use strict';
const { Model } = require('sequelize');
module.exports = (sequelize, DataTypes) => {
  class ${name} extends Model {
    static associate(models) {
      ${associate}
    }
  }
  ${name}.init({ ${attributes} }, { sequelize, modelName: '${name}', ${options} });
  return ${name};
};
`;
}

/** The index that the CLI writes beside its models. */
export const CLI_INDEX = `'use strict';
const fs = require('fs');
const path = require('path');
const Sequelize = require('sequelize');
const basename = path.basename(__filename);
const config = require(__dirname + '/../config/config.json').development;
const db = {};
const sequelize = new Sequelize(config.database, config.username, config.password, config);
fs.readdirSync(__dirname).filter((file) => file !== basename).forEach((file) => {
  const model = require(path.join(__dirname, file))(sequelize, Sequelize.DataTypes);
  db[model.name] = model;
});
Object.keys(db).forEach((name) => db[name].associate && db[name].associate(db));
module.exports = db;
`;

/** A migration that makes a table with an id and these columns. */
export function creates(table: string, columns: string, timestamps = true): string {
  const stamps = timestamps
    ? 'createdAt: { type: Sequelize.DATE, allowNull: false }, updatedAt: { type: Sequelize.DATE, allowNull: false },'
    : '';
  return `'use strict';
module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable('${table}', {
      id: { type: Sequelize.INTEGER, primaryKey: true, autoIncrement: true, allowNull: false },
      ${columns}
      ${stamps}
    });
  },
  async down(queryInterface) {
    await queryInterface.dropTable('${table}');
  },
};
`;
}

/** An application of the kind that the CLI lays out: two models with a many-to-many relationship, all of it right. */
export function blog(changes: Record<string, string> = {}): Record<string, string> {
  return {
    'package.json': '{ "name": "blog", "dependencies": { "sequelize": "^6.0.0", "sqlite3": "^5.0.0" } }',
    'config/config.json': '{ "development": { "dialect": "sqlite", "storage": "dev.sqlite" } }',
    'models/index.js': CLI_INDEX,
    'models/post.js': classModel(
      'Post',
      'title: DataTypes.STRING',
      `Post.belongsToMany(models.Tag, { through: 'PostTags', as: 'Labels', foreignKey: 'postId', otherKey: 'tagId' });`,
    ),
    'models/tag.js': classModel(
      'Tag',
      'name: { type: DataTypes.STRING, unique: true }',
      `Tag.belongsToMany(models.Post, { through: 'PostTags', foreignKey: 'tagId', otherKey: 'postId' });`,
    ),
    'migrations/1-posts.js': creates('Posts', 'title: Sequelize.STRING,'),
    'migrations/2-tags.js': creates('Tags', 'name: { type: Sequelize.STRING, unique: true },'),
    'migrations/3-post-tags.js': creates(
      'PostTags',
      `postId: { type: Sequelize.INTEGER, allowNull: false, unique: 'pair', references: { model: 'Posts', key: 'id' }, onDelete: 'CASCADE' },
      tagId: { type: Sequelize.INTEGER, allowNull: false, unique: 'pair', references: { model: 'Tags', key: 'id' }, onDelete: 'CASCADE' },`,
    ).replace(
      '    });\n  },\n  async down',
      "    }, { uniqueKeys: { pair: { fields: ['postId', 'tagId'] } } });\n  },\n  async down",
    ),
    ...changes,
  };
}
