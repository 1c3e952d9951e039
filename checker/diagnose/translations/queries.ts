import type { Translation } from './translation.ts';

/** What goes wrong when associations are used. */
export const QUERY_ERRORS: Translation[] = [
  [
    /(\S+) is associated to (\S+) using an alias\. You've included an alias \(([^)]*)\), but it does not match the alias\(es\) defined in your association \(([^)]*)\)/,
    ([, target, source, used, defined]) =>
      `${source} knows ${target} as ${defined}, and the include says ${used}. The alias must match letter for letter.`,
  ],
  [
    /(\S+) is associated to (\S+) using an alias/,
    ([, target, source]) =>
      `${source} knows ${target} by an alias, and the include does not say it. Add as, or include the alias.`,
  ],
  [
    /(\S+) is associated to (\S+) multiple times/,
    ([, target, source]) =>
      `${source} has several associations with ${target}, so the include has to say which: add as.`,
  ],
  [
    /(\S+) is not associated to ([^\s!]+)!/,
    ([, target, source]) => `${source} has no association with ${target}, so it cannot include it.`,
  ],
  [
    /Association with alias "([^"]+)" does not exist on ([^\s]+)/,
    ([, alias, model]) => `${model} has no association with the alias ${alias}.`,
  ],
  [
    /Include unexpected\. Element has to be either/,
    'The include holds something that is neither a model nor an alias, most often undefined.',
  ],
  [
    /Only HasMany associations support include\.separate/,
    'limit and separate do not work inside the include of a many-to-many association.',
  ],
  [
    /(\S+) has no method (\S+)/,
    ([, model, method]) =>
      `A row of ${model} has no method ${method}: this association does not give it, or something else took the name.`,
  ],
  [
    /notNull Violation: (\S+)\.(\S+) cannot be null/,
    ([, model, attribute]) => `${model} requires a value for ${attribute}, and there was none.`,
  ],
  [
    /(\S+) is not a function/,
    ([, call]) =>
      `${call} does not exist. Association methods belong to rows and are named after the association; a missing await looks the same.`,
  ],
  [
    /Cannot read properties of (null|undefined) \(reading '([^']+)'\)/,
    ([, nothing, property]) => `Something that should be there is ${nothing}, so it has no ${property}.`,
  ],
];
