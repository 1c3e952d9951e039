import { expect, test } from 'vitest';
import { isWorthShowing, showSql } from '../../../prove/lesson-code/show-sql.ts';

test('a long condition breaks before AND, and a long list after a comma', () => {
  const columns = Array.from({ length: 6 }, (_, index) => `\`Show\`.\`column${index}\``).join(', ');
  const sql = `SELECT ${columns} FROM \`Shows\` AS \`Show\` INNER JOIN \`UserFavorites\` AS \`UserFavorites\` ON \`Show\`.\`id\` = \`UserFavorites\`.\`ShowId\` AND \`UserFavorites\`.\`UserId\` = 1 ORDER BY \`Show\`.\`id\` LIMIT 2;`;
  expect(showSql(`Executing (default): ${sql}`)).toMatchInlineSnapshot(`
    "SELECT \`Show\`.\`column0\`, \`Show\`.\`column1\`, \`Show\`.\`column2\`, \`Show\`.\`column3\`,
      \`Show\`.\`column4\`, \`Show\`.\`column5\`
    FROM \`Shows\` AS \`Show\`
    INNER JOIN \`UserFavorites\` AS \`UserFavorites\` ON \`Show\`.\`id\` = \`UserFavorites\`.\`ShowId\`
      AND \`UserFavorites\`.\`UserId\` = 1
    ORDER BY \`Show\`.\`id\`
    LIMIT 2;"
  `);
});

test('nothing inside quotes is touched, whatever it looks like', () => {
  const sql = "INSERT INTO `Shows` (`title`) VALUES ('It''s, FROM  here; {1}')";
  expect(showSql(`Executing (default): ${sql};`)).toBe(
    "INSERT INTO `Shows` (`title`)\nVALUES ('It''s, FROM  here; {1}');",
  );
});

test('a subquery is indented, and a function keeps its brackets', () => {
  const sql = 'DELETE FROM `A` WHERE `id` NOT IN (SELECT MIN(`id`) FROM `A` GROUP BY `x`, `y`)';
  expect(showSql(sql)).toMatchInlineSnapshot(`
    "DELETE FROM \`A\`
    WHERE \`id\` NOT IN (SELECT MIN(\`id\`)
      FROM \`A\`
      GROUP BY \`x\`, \`y\`);"
  `);
});

test('the values for the placeholders follow as a comment', () => {
  expect(showSql('Executing (abc-1): UPDATE `A` SET `x`=$1 WHERE `id` = $2; {"$1":"it","$2":3}')).toBe(
    'UPDATE `A`\nSET `x` = $1\nWHERE `id` = $2;\n-- $1 = "it", $2 = 3',
  );
});

test('Sequelize finding its way around the database is no part of a lesson', () => {
  expect(isWorthShowing('Executing (default): PRAGMA INDEX_LIST(`Users`)')).toBe(false);
  expect(isWorthShowing('Executing (default): SELECT 1+1 AS result')).toBe(false);
  expect(isWorthShowing('Executing (default): SELECT `id` FROM `Users`')).toBe(true);
});
