import { isKept, rulesAsked } from '../delete-rules.ts';
import type { Misconception } from '../misconception.ts';
import { columnPlace, placeOf } from '../reading.ts';

/** The learner's own code does what a rule should do: other programs do not run it. */
export const deletesInAHook: Misconception = {
  id: 'deletes-in-a-hook',
  lesson: '15-delete-rules#hooks',
  find(evidence) {
    if (!/^Deleting \S+ .* with plain SQL/.test(evidence.finding.tried)) return undefined;
    const asked = rulesAsked(evidence).find((one) => {
      const changes = new RegExp(String.raw`^(?:DELETE FROM|UPDATE) ["'\`]?${one.table.name}\b`, 'i');
      const own = evidence.tape.some(({ probe, sql }) => probe === 'destroy' && changes.test(bare(sql)));
      return own && !isKept(one);
    });
    if (!asked) return undefined;
    return {
      message:
        `Your own code changes ${asked.table.name} before a ${asked.parent} is deleted through its model. Plain SQL does not run that code, and neither does destroy({ where: … }) with many rows. ` +
        `Leave it to the database: onDelete: '${asked.rule}' in the migration.`,
      place:
        columnPlace(evidence.source, asked.table.name, asked.column) ??
        placeOf(evidence.source.models.find((one) => one.name === asked.parent)),
    };
  },
};

/** A statement without what Sequelize writes before it. */
function bare(sql: string): string {
  return sql.replace(/^Executing \(\S+\): /, '').trim();
}
