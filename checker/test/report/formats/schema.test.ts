import path from 'node:path';
import { format } from 'prettier';
import { expect, test } from 'vitest';
import { resultsJsonSchema } from '../../../report/results.ts';

const FILE = path.resolve(import.meta.dirname, '../../../report/results.schema.json');

test('the JSON Schema that is shipped says what the checker means; `npx vitest -u` writes it anew', async () => {
  const text = await format(JSON.stringify(resultsJsonSchema()), {
    parser: 'json',
    singleQuote: true,
    printWidth: 120,
  });
  await expect(text).toMatchFileSnapshot(FILE);
});
