import { expect, test } from 'vitest';
import { ISOLATION } from '../../../commands/class/say.ts';

test('what is said of isolation promises what is kept, names what is not, and says what to do', () => {
  expect(ISOLATION).toMatchInlineSnapshot(`
    {
      "basic": "Isolation: basic. Each submission runs in a process of its own that can read no file and reaches no grade, and what leads to the network or to other processes is taken out of it. But it runs under your user, and Node alone keeps it in, not the system. Grade people you know, install bubblewrap, or grade inside a container.",
      "full": "Isolation: full. Each submission runs in a box of its own, without network, files or other processes in sight (bubblewrap).",
    }
  `);
});
