import type { LiveNews } from '../../report/terminal/live.ts';
import type { ExerciseResult, Place } from '../../types.ts';

/** How an exercise stands at this moment. */
export interface Standing {
  /** Counts the changes, so that a page knows whether it shows the newest. */
  serial: number;
  checking: boolean;
  result?: ExerciseResult | undefined;
  /** The verdict before. */
  before?: ExerciseResult | undefined;
  /** The last save does not parse: the verdict is of the one before. */
  unfinished?: Place | undefined;
  /** The check itself went wrong. */
  trouble?: string | undefined;
}

/** Keeps the last that is known of every exercise, for pages that come later. */
export interface Board {
  tell(news: LiveNews): void;
  /** A verdict on what was there anyway, as when the workbook opens. */
  seen(result: ExerciseResult): void;
  /** Something else that a page shows has changed. */
  touch(exercise: string): void;
  standing(exercise: string): Standing;
  /** The serials of all exercises. */
  serials(): Record<string, number>;
}

/** @param onChange told the exercise whose standing has changed, and whether by a verdict on what was saved */
export function createBoard(onChange: (exercise: string, standing: Standing, isVerdict: boolean) => void): Board {
  const standings = new Map<string, Standing>();

  function change(exercise: string, next: Partial<Standing>, isVerdict = false): void {
    const before = standings.get(exercise) ?? UNKNOWN;
    const standing = { ...before, ...next, serial: before.serial + 1 };
    standings.set(exercise, standing);
    onChange(exercise, standing, isVerdict);
  }

  return {
    tell(news) {
      const { exercise } = news;
      if (news.kind === 'checking') return change(exercise, { checking: true });
      if (news.kind === 'trouble') return change(exercise, { checking: false, trouble: news.sentence });
      if (news.kind === 'unfinished') {
        return change(exercise, { checking: false, unfinished: news.place, trouble: undefined });
      }
      const { result, before } = news;
      change(exercise, { checking: false, result, before, unfinished: undefined, trouble: undefined }, true);
    },
    seen: (result) => change(result.exercise, { checking: false, result }),
    touch: (exercise) => change(exercise, {}),
    standing: (exercise) => standings.get(exercise) ?? UNKNOWN,
    serials: () => Object.fromEntries([...standings].map(([exercise, { serial }]) => [exercise, serial])),
  };
}

const UNKNOWN: Standing = { serial: 0, checking: false };
