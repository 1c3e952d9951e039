import { missingAssociation } from '../failing.ts';
import { callsAbout, joinModelOf } from '../join-model.ts';
import type { Misconception } from '../misconception.ts';
import { callsBetween, placeOf } from '../reading.ts';

/** Both ends have their halves to the join model, and nothing leads across it. */
export const nothingAcross: Misconception = {
  id: 'nothing-across',
  lesson: '13-super-many-to-many#six',
  find(evidence) {
    const around = joinModelOf(evidence);
    const missing = missingAssociation(evidence);
    if (!around || !missing) return undefined;
    const { join, ends } = around;
    const { source } = evidence;
    if ([...callsBetween(source, ...ends), ...callsBetween(source, ends[1], ends[0])].length > 0) return undefined;
    const halves = ends.map((end) => callsAbout(evidence, end, join, false));
    if (halves.some((calls) => calls.length === 0)) return undefined;
    const { from, to } = missing;
    return {
      message:
        `The halves to and from ${join} are there; with them one walks from ${from} to ${join}, and from there on. ` +
        `To walk across in one step, ${from} needs belongsToMany(models.${to}, { through: models.${join} }), and ${to} the same to ${from}.`,
      place: placeOf(halves[0]![0]),
    };
  },
};
