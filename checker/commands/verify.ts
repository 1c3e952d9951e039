import { readCatalog } from '../course/catalog.ts';
import { findLesson } from '../course/find.ts';
import { Problem } from '../errors.ts';
import { proveCourse } from '../prove/course.ts';
import { renderFindings, renderProof, type Proof } from '../prove/proof.ts';
import type { Command, CommandContext } from './command.ts';

/** The course proves itself, for its authors. */
export const verify: Command = {
  name: 'verify',
  summary: 'Proves that the course is sound: names, links, the code of the lessons, and every verdict.',
  positional: '[exercise]',
  options: {
    json: { help: 'print what was found as one JSON document' },
    write: { help: 'put into the lessons what their code gives, and into CONTRIBUTING.md the table' },
    plain: { help: 'only ever add lines, as for a screen reader' },
  },
  async run({ flags, positionals }, context) {
    const { root, printer, signal } = context;
    if (positionals.length > 1) throw new Problem('usage', 'One exercise at a time, or all of them.');
    const [word] = positionals;
    const only = word === undefined ? undefined : [await nameOf(root, word)];
    const json = flags.has('json');
    const proof = await proveCourse(root, {
      ...(only && { only }),
      write: flags.has('write'),
      signal,
      progress: progressOf(context, json),
    });
    printer.out(json ? JSON.stringify(proof, null, 2) : render(proof));
    return proof.findings.length === 0 ? 0 : 1;
  },
};

/** An author's lesson may be broken, and still be the one that is meant. */
async function nameOf(root: string, word: string): Promise<string> {
  const lessons = await readCatalog(root).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'course-broken') return [];
    throw error;
  });
  return lessons.length === 0 ? word : findLesson(lessons, word).name;
}

function render(proof: Proof): string {
  const { findings, exercises, durationMs } = proof;
  const seconds = Math.round(durationMs / 1_000);
  const count = findings.length === 1 ? 'One thing is wrong' : `${findings.length} things are wrong`;
  return [
    ...(findings.length > 0 ? [renderFindings(findings), ''] : []),
    ...(exercises.length > 0 ? [renderProof(proof), ''] : []),
    findings.length === 0 ? `Nothing is wrong (${seconds} s).` : `${count} (${seconds} s).`,
  ].join('\n');
}

/** A line that is replaced on a terminal; in a log, one line for each claim. */
function progressOf(
  { printer }: CommandContext,
  json: boolean,
): (claim: string, done?: number, total?: number) => void {
  let last = '';
  return (claim, done, total) => {
    if (!json && !printer.plain)
      return printer.status(total === undefined ? `${claim} …` : `${claim} ${done}/${total} …`);
    if (claim === last) return;
    last = claim;
    (json ? printer.err : printer.out)(claim);
  };
}
