import type { InspectionReport } from '../../types.ts';

/** What the models and tables of exercises look like, for the workbenches that are open. */
export interface Inspections {
  /** The newest that is known. */
  report(exercise: string): InspectionReport | undefined;
  /** The same of the solution, which nobody changes. */
  target(exercise: string): InspectionReport | undefined;
  /** Somebody looks at the exercise: from here on it is looked at after every verdict. */
  watch(exercise: string): void;
  /** The exercise may look different now. */
  changed(exercise: string): void;
}

/**
 * Looks at one exercise after the other, the newest save first. What nobody has open is not looked at.
 *
 * @param onReport told the exercise of which there is a new report
 */
export function openInspections(
  inspect: (exercise: string, which: 'own' | 'solution') => Promise<InspectionReport | undefined>,
  onReport: (exercise: string) => void,
): Inspections {
  const reports = new Map<string, InspectionReport>();
  const targets = new Map<string, InspectionReport>();
  const watched = new Set<string>();
  const waiting = new Set<string>();
  let busy = false;

  async function work(): Promise<void> {
    if (busy) return;
    busy = true;
    for (let exercise = [...waiting].at(-1); exercise !== undefined; exercise = [...waiting].at(-1)) {
      waiting.delete(exercise);
      const report = await inspect(exercise, 'own').catch(() => undefined);
      const target = targets.get(exercise) ?? (await inspect(exercise, 'solution').catch(() => undefined));
      if (target) targets.set(exercise, target);
      // Saved again meanwhile: the newer report is on its way.
      if (waiting.has(exercise)) continue;
      if (report) reports.set(exercise, report);
      else reports.delete(exercise);
      onReport(exercise);
    }
    busy = false;
  }

  function want(exercise: string): void {
    waiting.delete(exercise);
    waiting.add(exercise);
    void work();
  }

  return {
    report: (exercise) => reports.get(exercise),
    target: (exercise) => targets.get(exercise),
    watch(exercise) {
      if (watched.has(exercise)) return;
      watched.add(exercise);
      want(exercise);
    },
    changed(exercise) {
      if (watched.has(exercise)) want(exercise);
    },
  };
}
