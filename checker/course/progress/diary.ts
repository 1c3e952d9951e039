import type { Diagnosis, ExerciseResult } from '../../types.ts';
import { MOST_MET, type Met } from './schema.ts';

/**
 * The diary after a verdict: what was met for the first time is written down; once the exercise passes, all that was met
 * in it is overcome. Right when made twice.
 */
export function withMet(diary: Met[], result: ExerciseResult, now: Date): Met[] {
  const { exercise, outcome } = result;
  if (outcome === 'passed') {
    return diary.map((one) =>
      one.exercise === exercise && one.overcome === undefined ? { ...one, overcome: now.toISOString() } : one,
    );
  }
  const found = diagnosesOf(result);
  const again = diary.map((one) => {
    const isBack = one.exercise === exercise && found.some(({ id }) => id === one.id);
    return isBack ? withoutEnd(one) : one;
  });
  const fresh = found.filter(({ id }) => !diary.some((one) => one.exercise === exercise && one.id === id));
  return [...again, ...fresh.map((diagnosis) => toEntry(diagnosis, exercise, now))].slice(0, MOST_MET);
}

function diagnosesOf({ diagnosis, checks }: ExerciseResult): Diagnosis[] {
  const all = [diagnosis, ...checks.map((check) => check.diagnosis)].filter((one) => one !== undefined);
  return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
}

function toEntry({ id, message, lesson }: Diagnosis, exercise: string, now: Date): Met {
  const [sentence = message] = /^.*?\.(?=\s|$)/s.exec(message) ?? [];
  return { id, exercise, sentence: sentence.slice(0, LONGEST), ...(lesson && { lesson }), met: now.toISOString() };
}

function withoutEnd(entry: Met): Met {
  const { overcome, ...rest } = entry;
  return overcome === undefined ? entry : rest;
}

const LONGEST = 300;
