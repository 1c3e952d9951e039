import { TypeChecker } from '../../sandbox/type-checker.ts';
import type { Expectation } from './planned.ts';

/** Has the compiler that checks submissions read the models of every scene for which a lesson shows what it says. */
export async function askForTypes(expectations: Expectation[]): Promise<void> {
  const scenes = new Set(expectations.filter(({ wanted }) => wanted.does === 'types').map(({ scene }) => scene));
  if (scenes.size === 0) return;
  const checker = new TypeChecker({ started() {}, ended() {} });
  try {
    for (const scene of scenes) {
      const checked = await checker.check({ files: scene.models, roots: Object.keys(scene.models) });
      if (checked.kind !== 'checked') throw new Error(`TypeScript could not read the lesson's models: ${checked.kind}`);
      // Without lines: of a file that a lesson shows in part, nobody knows them.
      const said = checked.problems.map(({ file, code, message }) => `${file} - error TS${code}: ${message}`);
      scene.types = said.join('\n') || 'No type errors.';
    }
  } finally {
    checker.close();
  }
}
