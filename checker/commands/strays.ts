import { strayFolders } from '../course/strays.ts';
import type { CommandContext } from './command.ts';

/**
 * Says which folders were made in the wrong place, where a verdict alone would leave a person wondering.
 *
 * @param exercise the one that is being worked on, if there is only one
 * @param silent when standard output belongs to a document
 */
export async function tellStrays(
  { root, printer }: CommandContext,
  exercise: string | undefined,
  silent: boolean,
): Promise<void> {
  for (const { sentence } of await strayFolders(root, exercise)) {
    if (silent) printer.err(sentence);
    else printer.out(`\n${sentence}`);
  }
}
