import type { SchemaPicture } from './schema-picture.ts';

/** Everything that a picture shows, a line for each table and each link. */
export function inWords({ tables, links }: SchemaPicture): string[] {
  const ofTables = tables.map(({ name, columns }) => {
    const named = columns.map((column) => (column.key ? `${column.name} (${spoken(column.key)})` : column.name));
    return `${name} has the columns ${named.join(', ') || 'none'}.`;
  });
  const ofLinks = links.map(({ parent, child, column, key, parents, children, onDelete }) => {
    const many = children === 'many' ? 'many rows' : 'one row';
    const optional = parents === '1' ? 'exactly one row' : 'one row or none';
    return `${child}.${column} is ${parent}.${key}: each row of ${child} belongs to ${optional} of ${parent}, which may have ${many}. On delete: ${onDelete.toLowerCase()}.`;
  });
  return [...ofTables, ...ofLinks];
}

function spoken(key: string): string {
  return key.replace('PK', 'primary key').replace('FK', 'foreign key').replace(' f', ', f');
}
