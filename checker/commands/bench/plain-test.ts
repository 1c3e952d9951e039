/**
 * The Vitest file of one exercise in a project without Sandcastle: imports of its models, and what is asked of them.
 *
 * @param models the names of the files in `models/`
 * @returns nothing for an exercise that has no equivalent yet
 */
export function plainTest(exercise: string, models: string[]): string | undefined {
  const asked = ASKED[exercise];
  if (!asked) return undefined;
  return [
    ...models.map((file, index) => `import model${index} from '../exercises/${exercise}/models/${file}';`),
    `import * as equivalent from './equivalent.ts';`,
    '',
    `const folder = new URL('../exercises/${exercise}/', import.meta.url);`,
    `const models = [${models.map((_, index) => `model${index}`).join(', ')}];`,
    `equivalent.${asked.kind}({ folder, models, build: '${asked.build}', sides: ${JSON.stringify(asked.sides)} });`,
    '',
  ].join('\n');
}

/** What the equivalent of each exercise asks; where an alias is named, the task names it too. */
const ASKED: Record<
  string,
  { kind: 'oneToMany' | 'manyToMany'; build: 'migrate' | 'sync'; sides: [source: string, target: string][] }
> = {
  '00-start-here': { kind: 'oneToMany', build: 'sync', sides: [['Show', 'Episode']] },
  '01-favorites': { kind: 'manyToMany', build: 'sync', sides: [['User', 'Show']] },
  '02-both-sides': { kind: 'manyToMany', build: 'sync', sides: bothWays('User', 'Show') },
  '03-join-table': { kind: 'manyToMany', build: 'migrate', sides: bothWays('User', 'Show') },
  // Without the duplicates, which takes more than a few lines to lay out: to the favour of the plain tests.
  '04-duplicates': { kind: 'manyToMany', build: 'migrate', sides: bothWays('User', 'Show') },
  '05-lifeguard-beaches': { kind: 'manyToMany', build: 'migrate', sides: bothWays('Lifeguard', 'Beach') },
  '06-sandcastle-types': { kind: 'manyToMany', build: 'migrate', sides: bothWays('Tool', 'SandcastleType') },
};

function bothWays(one: string, other: string): [string, string][] {
  return [
    [one, other],
    [other, one],
  ];
}
