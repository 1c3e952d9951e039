import { readCatalog } from '../course/catalog.ts';
import type { Command } from './command.ts';
import { watch } from './watch.ts';

/** Opens the workbook: watches the exercises and checks on save. */
export const start: Command = {
  name: 'start',
  summary: 'Opens the workbook: your exercises are checked whenever you save.',
  options: {
    plain: { help: 'only ever add lines, as for a screen reader' },
    // Both are for the reader in the browser, which has its place here.
    'no-open': { help: 'do not open the browser' },
    port: { value: 'N', help: 'the port of the reader' },
  },
  async run(_words, context) {
    const lessons = await readCatalog(context.root);
    return watch(lessons, { asksLanguage: true }, context);
  },
};
