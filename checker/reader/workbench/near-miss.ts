import type { InspectedModel } from '../../types.ts';

/**
 * Says which method was meant when one does not exist: `addShow` for `addFavorite`, because of the alias.
 *
 * @param message an error such as `user.addShow is not a function`
 */
export function nearMiss(message: string, models: InspectedModel[]): string | undefined {
  const called = /(?:\.|\b)(\w+) is not a function/.exec(message)?.[1];
  const [, verb = '', name = ''] = /^(get|set|add|remove|has|count|create)([A-Z]\w*)$/.exec(called ?? '') ?? [];
  if (!called || !name) return undefined;
  for (const { associations } of models) {
    for (const { target, alias, methods } of associations) {
      if (!isFormOf(name, target)) continue;
      const isPlural = name.toLowerCase() !== target.toLowerCase();
      const meant = methods.filter((method) => method.startsWith(verb) && /[A-Z]/.test(method.charAt(verb.length)));
      const byLength = meant.toSorted((one, other) => one.length - other.length);
      const best = isPlural ? byLength.at(-1) : byLength[0];
      if (best && best !== called)
        return `\`${called}\` does not exist: the association to ${target} is known as \`${alias}\`, so it is \`${best}\`.`;
    }
  }
  return undefined;
}

function isFormOf(name: string, model: string): boolean {
  const [one, other] = [name.toLowerCase(), model.toLowerCase()];
  return one === other || one === `${other}s` || one === `${other}es`;
}
