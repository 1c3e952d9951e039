import type { Misconception } from '../misconception.ts';
import { nearest } from '../nearest.ts';

/** The function that the task asks for is not there under its name, or is not handed out. */
export const functionNotExported: Misconception = {
  id: 'function-not-exported',
  find({ finding, source, exercise }) {
    const [, name] = /^Looking for the function (\w+) in queries/.exec(finding.tried) ?? [];
    if (!name) return undefined;
    const exported = /^queries\.ts exports (?!no function)(.*)$/.exec(finding.actual ?? '')?.[1]?.split(', ') ?? [];
    const near = nearest(name, exported);
    const inside = source.calls.find((call) => call.within === (near ?? name));
    const place = inside && { file: inside.file, line: inside.line };
    return { message: sayWhy(name, near, inside !== undefined), place, lesson: `${exercise}#your-turn` };
  },
};

function sayWhy(name: string, near: string | undefined, isThere: boolean): string {
  if (near) return `The task calls the function ${name}, letter for letter; yours is called ${near}.`;
  return isThere
    ? `The function ${name} is written, but not exported, so nobody outside the file can call it. Write export in front of it, or add it to module.exports.`
    : `There is no exported function ${name} in queries.ts. Its name is part of the task.`;
}
