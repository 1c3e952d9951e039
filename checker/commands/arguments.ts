import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { Problem } from '../errors.ts';

/** An option as it is written in the help; one with `value` wants a value of that name. */
export interface OptionSpec {
  help: string;
  value?: string;
}

/** The options of a command by their names, without dashes. */
export type OptionTable = Record<string, OptionSpec>;

/** What a person typed, sorted out. */
export interface Words {
  flags: Set<string>;
  values: Map<string, string>;
  positionals: string[];
}

/**
 * Reads the words after a command. Options may be written plainly, `class=DIR json`, because PowerShell drops the `--`
 * that npm wants before them.
 *
 * @param table the options there are
 * @throws Problem `usage` that names everything that is wrong
 */
export function readArguments(argv: string[], table: OptionTable): Words {
  const words: Words = { flags: new Set(), values: new Map(), positionals: [] };
  const problems: string[] = [];
  let unknown: string | undefined;
  const { tokens } = parseArgs({
    args: withDashes(argv, table),
    options: Object.fromEntries(
      Object.entries(table).map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') words.positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value, rawName, inlineValue } = token;
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!spec) {
      unknown ??= name;
      problems.push(`There is no option ${rawName}.`);
    } else if (!spec.value) {
      if (value === undefined) words.flags.add(name);
      else problems.push(`The option --${name} takes no value.`);
    } else if (!value || (!inlineValue && value.startsWith('--'))) {
      problems.push(`The option --${name} needs a value: --${name} ${spec.value}.`);
    } else if (words.values.has(name)) problems.push(`The option --${name} is there twice.`);
    else words.values.set(name, value);
  }
  if (problems.length === 0) return words;
  throw new Problem('usage', problems.join(' '), { next: unknown === undefined ? undefined : suggest(unknown, table) });
}

/**
 * The text of a command's help.
 *
 * @param usage how it is called: `npm run check`
 */
export function renderHelp(usage: string, summary: string, table: OptionTable, positional = ''): string {
  const lines = Object.entries(table).map(
    ([name, { value, help }]) => [`--${name}${value ? ` ${value}` : ''}`, help] as const,
  );
  const width = Math.max(0, ...lines.map(([option]) => option.length));
  return [
    summary,
    '',
    `  ${usage} ${positional}${positional && lines.length > 0 ? ' ' : ''}${lines.length > 0 ? '-- [options]' : ''}`.trimEnd(),
    ...(lines.length > 0 ? ['', ...lines.map(([option, help]) => `  ${option.padEnd(width)}  ${help}`)] : []),
    ...(lines.length > 0 ? ['', 'Options work as plain words too: class=DIR json.'] : []),
  ].join('\n');
}

/**
 * `json` means `--json`, and `class=DIR` means `--class=DIR`. What stands after an option that wants a value is its
 * value, whatever it is called; after a `--` of its own nothing is an option.
 */
function withDashes(argv: string[], table: OptionTable): string[] {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const isValue = (index: number): boolean => {
    const before = argv[index - 1] ?? '';
    return before.startsWith('--') && wantsValue(before.slice(2), table) && !isValue(index - 1);
  };
  return argv.map((word, index) => (index < end && !isValue(index) && isOption(word, table) ? `--${word}` : word));
}

/** A word such as `clas=DIR` is a slip in an option rather than the name of an exercise. */
function isOption(word: string, table: OptionTable): boolean {
  return /^[a-z][a-z-]+=/.test(word) || (Object.hasOwn(table, word) && !wantsValue(word, table));
}

function wantsValue(name: string, table: OptionTable): boolean {
  return Object.hasOwn(table, name) && table[name]!.value !== undefined;
}

function suggest(name: string, table: OptionTable): string {
  const names = Object.keys(table);
  const [nearest] = names.toSorted((one, other) => distance(one, name) - distance(other, name));
  if (nearest !== undefined && distance(nearest, name) <= 2) return `Did you mean --${nearest}?`;
  return `The options are ${names.map((one) => `--${one}`).join(', ')}.`;
}
