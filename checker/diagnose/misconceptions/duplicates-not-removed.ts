import { addedCalls, addedPlace, migrationSql } from '../added.ts';
import { errorText, isFailing } from '../failing.ts';
import type { Misconception } from '../misconception.ts';
import { joinOf } from '../reading.ts';
import type { Evidence } from '../../types.ts';

/** The rule is made while rows still break it, or nothing was removed at all. */
export const duplicatesNotRemoved: Misconception = {
  id: 'duplicates-not-removed',
  lesson: '04-duplicates#duplicates-first',
  find(evidence) {
    if (isFailing(evidence, 'repeated')) return stillThere(evidence);
    if (!isFailing(evidence, 'migrate') || !isAboutThePair(evidence)) return undefined;
    const place = evidence.finding.error?.place;
    const isOurs = place && evidence.source.migrations.some((migration) => migration.file === place.file);
    return {
      message: `The database refused to make the pair unique, because some pairs are in the table more than once at that moment. ${why(evidence)}`,
      place: isOurs ? place : addedPlace(evidence, 'up', 'addConstraint', 'addIndex', 'createTable', 'query'),
    };
  },
};

function isAboutThePair(evidence: Evidence): boolean {
  const failed = /UNIQUE constraint failed: (.+)/.exec(errorText(evidence))?.[1] ?? '';
  const columns = failed.split(', ').map((name) => name.slice(name.indexOf('.') + 1).toLowerCase());
  const ends = joinOf(evidence)?.ends ?? [];
  return ends.length > 0 && ends.every((end) => columns.includes(end.column.toLowerCase()));
}

function why(evidence: Evidence): string {
  if (migrationSql(evidence).some((sql) => /^DELETE\b/i.test(sql))) {
    return 'The deletion in front of it leaves some of them: delete every row but one of each pair.';
  }
  const calls = addedCalls(evidence, 'up');
  const rule = calls.findIndex((call) => RULES.has(call.method));
  const isAfter = calls.slice(rule + 1).some((call) => DELETIONS.has(call.method));
  return rule >= 0 && isAfter
    ? 'The deletion comes too late: move it in front of the rule.'
    : 'Delete the duplicates first, in the same migration, and keep one row of each pair.';
}

/** Nothing was refused, and the duplicates are there. */
function stillThere(evidence: Evidence): ReturnType<Misconception['find']> {
  const counts = [...(evidence.finding.actual ?? '').matchAll(/: (\d+) rows?/g)].map(([, count]) => Number(count));
  if (!counts.some((count) => count > 1) || counts.includes(0)) return undefined;
  return {
    message:
      'Your migrations ran, and some pairs are still in the table more than once. A migration has to delete those rows itself: keep one row of each pair, and only then make the pair unique.',
    place: addedPlace(evidence, 'up'),
  };
}

const RULES = new Set(['addConstraint', 'addIndex']);
const DELETIONS = new Set(['bulkDelete', 'delete', 'query']);
