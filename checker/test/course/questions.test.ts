import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAnswers } from '../../course/answers.ts';
import { readCatalog } from '../../course/catalog.ts';
import { openAnswers } from '../../course/find-answer.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const find = openAnswers(await readAnswers(ROOT, await readCatalog(ROOT)));

/** What people ask in forums, in other words than the lessons', and the lessons that answer it. */
const QUESTIONS: [asked: string, lessons: string][] = [
  ["users.belongsToMany called with something that's not a subclass of Sequelize.Model", '01 06'],
  ["Error: tool.hasMany called with something that's not a subclass of Sequelize.Model at new HasMany (…)", '00 01 06'],
  ['TypeError: user.setRoles is not a function', '00 01 02 05 11'],
  ['TypeError: Project.addUser is not a function', '01 11'],
  ['TypeError: sequelize.import is not a function', '06'],
  ["TypeError: Cannot read properties of undefined (reading 'name')", '06 09'],
  ['how do I see which methods a model has', '00 01'],
  ['addShow does not exist but addFavorite does', '01'],
  ['what is the plural of criteria, the foreign key is strange', '08'],
  ["Role is associated to User using an alias. You must use the 'as' keyword to specify the alias", '01 09'],
  ['You have used the alias users in two separate associations', '05 13 14'],
  ["Naming collision between attribute 'role' and association 'role' on model User", '08'],
  ['two associations to the same model', '14 05'],
  ['include only works from one side', '02 00 09'],
  ['sequelize join table without id column', '03 04 13'],
  ['should the join table have its own id', '03 04 13'],
  ['otherKey has no effect', '02'],
  ['legacy table with other column names', '08'],
  ['column named undefined in join table', '02'],
  ['same user can book the same room twice, unique constraint error', '12 13 04'],
  ['SequelizeUniqueConstraintError: Validation error', '04 12'],
  ['how to read the extra columns of the join table', '12 13'],
  ['how to hide the join table in the result of include', '09 12'],
  ['save an extra field when adding to a many to many', '12'],
  ['filter by one tag but get all tags of the post', '10'],
  ['find posts that have all of several tags', '10'],
  ['limit returns fewer rows with include', '10'],
  ['findAndCountAll count is wrong with include', '10'],
  ['Only HasMany associations support include.separate', '10'],
  ['order by a column of the included model', '10'],
  ['order by a column of the join table', '10 12'],
  ['create a user together with its posts in one call', '16'],
  ['how to undo everything when one insert fails', '16'],
  ['on delete cascade does not work', '15 03'],
  ['cascade does not work', '15 03'],
  ['my include does not work', '00 01 02 09 10'],
  ['rows in the join table stay after I delete a user', '15 03'],
  ['soft delete does not remove the links', '15'],
  ['SequelizeForeignKeyConstraintError: SQLITE_CONSTRAINT: FOREIGN KEY constraint failed', '03 04 07 11 15'],
  ['SQLITE_ERROR: no such table: UserFavorites', '03 04 05 06 08'],
  ['SQLITE_ERROR: no such column: UserFavorites.createdAt', '03 05'],
  ['do I need a migration for a belongsToMany', '03'],
  ['can sequelize-cli generate the association', '03 06'],
  ['does associate change my database', '00 03'],
  ['migration runs in the wrong order relation does not exist', '06'],
  ['can I change a migration that already ran', '04 05'],
  ['how to change one to many into many to many', '05 18'],
  ['self referencing many to many friends', '14'],
  ['followers and following', '14'],
  ['difference between hasOne and belongsTo', '07'],
  ['make a foreign key required', '07'],
  ['hooks are not called when adding to an association', '15 17'],
  ['polymorphic association for several models', '17'],
  ['why does my hook not run when I add a link', '17'],
  ['database is locked', '16 04'],
  ['SequelizeDatabaseError: SQLITE_BUSY: database is locked', '16 04'],
  ['Cannot add a NOT NULL column with default value NULL', '12'],
  ['N:M associations are not supported with hasMany', '01'],
  ['findByPk returns null', '09 11'],
  ['setFavorites with ids from a form does not work', '11'],
  ['ids are strings', '11'],
];

describe('a question as people ask it', () => {
  test.each(QUESTIONS)('%s', (asked, lessons) => {
    const found = find(asked).slice(0, 3);
    expect(
      found.map(({ lesson }) => lesson.slice(0, 2)).filter((number) => lessons.split(' ').includes(number)),
    ).not.toEqual([]);
  });
});
