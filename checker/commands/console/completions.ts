import type { ConsoleModel } from '../../judge/console/protocol.ts';

/**
 * What the end of a line may become when Tab is pressed: names of models, what models can do, and what their rows have
 * from associations.
 *
 * @param words the console's own commands, such as `.help`
 * @returns the candidates, and the part of the line that they replace
 */
export function completions(line: string, models: ConsoleModel[], words: string[]): [string[], string] {
  if (/^\.[a-z]*$/.test(line)) return [words.filter((word) => word.startsWith(line)), line];
  const [, owner, begun = ''] = /(?:([\w$]+)\s*\??\.\s*)?([\w$]*)$/.exec(line) ?? [];
  const candidates = owner === undefined ? namesOf(models) : membersOf(owner, models);
  return [candidates.filter((candidate) => candidate.startsWith(begun)), begun];
}

function namesOf(models: ConsoleModel[]): string[] {
  return [...models.map(({ name }) => name), ...AROUND].filter((name) => IDENTIFIER.test(name));
}

function membersOf(owner: string, models: ConsoleModel[]): string[] {
  if (models.some(({ name }) => name === owner)) return STATICS;
  if (owner === 'models') return models.map(({ name }) => name);
  return [...new Set([...models.flatMap(({ methods }) => methods), ...OF_ROWS])].filter((name) =>
    IDENTIFIER.test(name),
  );
}

const IDENTIFIER = /^[\w$]+$/;
const AROUND = ['sequelize', 'models', 'Op', 'DataTypes', 'await', 'const'];
const OF_ROWS = ['get', 'update', 'destroy', 'reload', 'save', 'toJSON'];
const STATICS = [
  ...['findAll', 'findOne', 'findByPk', 'findOrCreate', 'findAndCountAll', 'count', 'max', 'min', 'sum'],
  ...['create', 'bulkCreate', 'build', 'update', 'destroy', 'associations', 'getAttributes'],
];
