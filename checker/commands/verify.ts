import { findLesson } from '../course/find.ts';
import { Problem } from '../errors.ts';
import { proveCourse } from '../prove/course.ts';
import { renderFindings, renderProof, type Proof } from '../prove/proof.ts';
import { readLessonTexts } from '../prove/text/lesson-text.ts';
import type { Lesson } from '../types.ts';
import type { Command, CommandContext } from './command.ts';
import { verifyOnSave } from './verify-on-save.ts';

/** The course proves itself, for its authors. */
export const verify: Command = {
  name: 'verify',
  summary: 'Proves that the course is sound: names, links, the code of the lessons, and every verdict.',
  positional: '[exercise]',
  options: {
    json: { help: 'print what was found as one JSON document' },
    write: { help: 'put into the lessons what their code gives, and into CONTRIBUTING.md the table' },
    watch: { help: 'with an exercise: again on every save, until everything holds' },
    plain: { help: 'only ever add lines, as for a screen reader' },
  },
  async run({ flags, positionals }, context) {
    const { root, printer, signal } = context;
    if (positionals.length > 1) throw new Problem('usage', 'One exercise at a time, or all of them.');
    const [word] = positionals;
    const only = word === undefined ? undefined : [await nameOf(root, word)];
    const json = flags.has('json');
    const prove = (ended: AbortSignal): Promise<Proof> =>
      proveCourse(root, {
        ...(only && { only }),
        write: flags.has('write'),
        signal: ended,
        progress: progressOf(context, json),
      });
    if (flags.has('watch')) {
      if (!only || json || flags.has('write')) throw new Problem('usage', WATCH_ONE, { next: WATCH_EXAMPLE });
      return verifyOnSave(only[0]!, prove, (proof) => printer.out(render(proof)), context);
    }
    const proof = await prove(signal);
    printer.out(json ? JSON.stringify(proof, null, 2) : render(proof));
    return proof.findings.length === 0 ? 0 : 1;
  },
};

const WATCH_ONE = '--watch is for one exercise, and goes with neither --json nor --write.';
const WATCH_EXAMPLE = 'For example: npm run verify -- 05 --watch.';

/** An author's lesson may be broken, and still be the one that is meant. */
async function nameOf(root: string, word: string): Promise<string> {
  const names = (await readLessonTexts(root)).map(({ name }) => name);
  return findLesson(names.map(toUnread), word).name;
}

/** Of a lesson that is looked for, the name is all that counts. */
function toUnread(name: string): Lesson {
  return { name, title: name, minutesToRead: 0, minutesToDo: 0, teaches: [], needs: [], solved: false, acceptance: [] };
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
  const said = new Set<string>();
  return (claim, done, total) => {
    if (!json && !printer.plain)
      return printer.status(total === undefined ? `${claim} …` : `${claim} ${done}/${total} …`);
    if (said.has(claim)) return;
    said.add(claim);
    (json ? printer.err : printer.out)(claim);
  };
}
