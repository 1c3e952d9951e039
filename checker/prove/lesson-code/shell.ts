import { access, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Finds the commands of a block that a learner could not type: they are not run, but they must exist.
 *
 * @returns sentences
 */
export async function unknownCommands(root: string, commands: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { scripts?: object };
  const problems: string[] = [];
  for (const line of commands.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [, folder] = /^cd (\S+)$/.exec(line) ?? [];
    const [, script] = /^npm (?:run )?(?:-s )?(\S+)/.exec(line) ?? [];
    const [, command] = /^npx sequelize (\S+)/.exec(line) ?? [];
    if (folder !== undefined) {
      if (!(await exists(path.join(root, folder)))) problems.push(`There is no folder ${folder}.`);
    } else if (script !== undefined) {
      if (!Object.keys(manifest.scripts ?? {}).includes(script)) problems.push(`There is no script "${script}".`);
    } else if (command !== undefined) {
      if (!SEQUELIZE.includes(command)) problems.push(`Sequelize has no command "${command}".`);
    } else problems.push(`"${line}" is no command that a lesson may show: cd, npm or npx sequelize.`);
  }
  return problems;
}

async function exists(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  );
}

const SEQUELIZE = ['migration:create', 'db:migrate', 'db:migrate:status', 'db:migrate:undo', 'db:migrate:undo:all'];
