import type { ConsoleAsk } from '../../judge/console/protocol.ts';

/** One of the console's own commands. */
export interface DotCommand {
  word: string;
  help: string;
  /** What the judge is asked for; without it, the console knows by itself what to do. */
  ask?: ConsoleAsk;
  /** What is said once it is done. */
  done?: string;
}

/** Everything that begins with a dot. The help is made from it, and so is what Tab completes. */
export const DOT_COMMANDS: DotCommand[] = [
  { word: '.help', help: 'shows this' },
  { word: '.tables', help: 'shows every table with its rows', ask: { kind: 'tables' } },
  {
    word: '.reset',
    help: 'opens a new database, with the rows of the beginning',
    ask: { kind: 'reset' },
    done: 'A new database, with the rows of the beginning.',
  },
  {
    word: '.reload',
    help: 'the same, and reads your files again',
    ask: { kind: 'reload' },
    done: 'Your files were read again, and the database is a new one.',
  },
  { word: '.exit', help: 'leaves; Ctrl-D does the same' },
];

/** What somebody sees who asks for help. */
export function dotHelp(models: string[]): string {
  const commands = DOT_COMMANDS.map(({ word, help }) => `  ${word.padEnd(8)}  ${help}`);
  const example = models[0] ?? 'User';
  return [
    ...commands,
    '',
    `Here are: ${[...models, 'sequelize', 'models', 'Op', 'DataTypes'].join(', ')}. "_" is what the last line gave.`,
    `Every line is JavaScript or TypeScript: await ${example}.findAll(). A model's name alone shows what its rows can do.`,
  ].join('\n');
}
