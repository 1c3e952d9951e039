import type { CheckResult, ExerciseResult } from '../../../types.ts';

/** A check as the learner meets it: passed, unless the rest says otherwise. */
export function check(title: string, rest: Partial<CheckResult> = {}): CheckResult {
  const outcome = rest.outcome ?? 'passed';
  const id = title.toLowerCase().replaceAll(' ', '-');
  return { id, title, outcome, points: outcome === 'passed' ? 1 : 0, maxPoints: 1, ...rest };
}

/** A result whose points are those of its checks. */
export function result(rest: Partial<ExerciseResult> = {}): ExerciseResult {
  const checks = rest.checks ?? [];
  return {
    exercise: '05-lifeguard-beaches',
    outcome: 'passed',
    points: checks.reduce((sum, { points }) => sum + points, 0),
    maxPoints: checks.reduce((sum, { maxPoints }) => sum + maxPoints, 0),
    seed: 41,
    durationMs: 58.4,
    checks,
    advice: [],
    ...rest,
  };
}

/** One side of the relationship is missing: the first failure is explained, one check waits, one fails too. */
export function oneSided(): ExerciseResult {
  return result({
    outcome: 'failed',
    checks: [
      check('All migrations run on an empty database'),
      check('Each model belongs to many of the other', {
        outcome: 'failed',
        message: 'Looking for a belongsToMany association from Beach to Lifeguard, and for one from Lifeguard to Beach',
        expected: 'one on each side, through the same table',
        actual: 'only Lifeguard belongs to many Beach',
        sql: [...Array.from({ length: 12 }, (_, n) => `SELECT ${n}`), ...STATEMENTS],
        diagnosis: {
          id: 'one-sided',
          message:
            'Only one side of the relationship is declared. Sequelize gives methods to the model that the call stands on, and to no other.',
          file: 'models/beach.ts',
          line: 12,
          lesson: '02-both-sides#pairs',
        },
      }),
      check('Undoing the migrations leaves beaches and lifeguards as they were', {
        outcome: 'failed',
        message: 'Undoing',
      }),
      check('A link made from a lifeguard is seen from the beach', waiting),
      check('Deleting a lifeguard removes its links', waiting),
    ],
  });
}

const waiting = {
  outcome: 'skipped',
  message: 'Not tried: it needs “Each model belongs to many of the other” first.',
} as const;

const STATEMENTS = [
  "SELECT name FROM sqlite_master WHERE type='table' AND name='SequelizeMeta'",
  'CREATE TABLE IF NOT EXISTS `lifeguard_beaches` (`lifeguardId` INTEGER NOT NULL REFERENCES `lifeguards` (`id`) ON DELETE CASCADE ON UPDATE CASCADE, `beachId` INTEGER NOT NULL REFERENCES `beaches` (`id`) ON DELETE CASCADE ON UPDATE CASCADE, PRIMARY KEY (`lifeguardId`, `beachId`));',
  "INSERT INTO `beaches` (`id`,`name`,\n  `location`,`sandRating`) VALUES (57,'north','town',4);",
  "INSERT INTO `lifeguards` (`id`,`firstName`,`lastName`) VALUES (31,'Ada','Sand');",
  'INSERT INTO `lifeguard_beaches` (`lifeguardId`,`beachId`) VALUES (31,57);',
  'SELECT `id`, `name` FROM `beaches` AS `Beach`;',
];
