import fs from 'node:fs';
import { diagnoseLoading } from '../../diagnose/index.ts';
import { translateError } from '../../diagnose/translate.ts';
import type { ChildThrew } from '../../sandbox/child-handle.ts';
import { stage } from '../../sandbox/stage/index.ts';
import type { Staged } from '../../types.ts';
import { Found, toChildError } from '../finding.ts';
import { placesOf } from '../places.ts';
import type { World } from '../world.ts';
import type { ConsoleReply } from './protocol.ts';
import { seed } from './seed.ts';

type DoesNotLoad = Extract<ConsoleReply, { kind: 'does-not-load' }>;

/** Reads the folder, or says why it cannot be loaded, as a check would. */
export async function readFolder(folder: string, exercise: string): Promise<Staged | DoesNotLoad> {
  const nothing: DoesNotLoad = { kind: 'does-not-load', message: `There is nothing in ${exercise} yet.` };
  if (!fs.existsSync(folder)) return nothing;
  const staged = await stage(folder);
  const [problem] = staged.problems;
  if (!problem) return staged.files.length > 0 ? staged : nothing;
  const { message, id, ...place } = problem;
  return { kind: 'does-not-load', message, place: { ...place, problem: id } };
}

/** What was thrown while the models were loaded. */
export function loadingThrew(threw: ChildThrew, staged: Staged, exercise: string): DoesNotLoad {
  const error = toChildError(threw, placesOf(staged));
  const diagnosis = diagnoseLoading(exercise, staged.facts, error);
  return {
    kind: 'does-not-load',
    message: translateError(error),
    ...(error.place && { place: error.place }),
    ...(diagnosis && { diagnosis }),
  };
}

/**
 * Makes the tables by the migrations, those that no migration makes by `sync`, and puts rows in.
 *
 * @returns sentences on how that went
 * @throws ChildGone
 */
export async function furnish(world: World, staged: Staged): Promise<string[]> {
  const notices: string[] = [];
  const attempt = async (probe: string, words: string): Promise<boolean> => {
    try {
      await world.ask(probe, {}, words);
      return true;
    } catch (error) {
      if (!(error instanceof Found)) throw error;
      const { place, ...rest } = error.finding.error!;
      const at = place ? ` (${place.file}:${place.line})` : '';
      notices.push(`${words} stopped${at}. ${translateError(rest)}`);
      return false;
    }
  };
  const migrated = staged.migrations.length === 0 || (await attempt('migrate', 'Running your migrations'));
  const made = (await world.schema()).tables.map(({ name }) => name);
  const missing = [...new Set(world.models.map(({ table }) => table))].filter((table) => !made.includes(table));
  if (migrated && missing.length > 0 && (await attempt('sync', 'sequelize.sync()'))) {
    notices.push(`No migration makes ${missing.join(', ')}, so sequelize.sync() did.`);
  }
  return [...notices, ...(await seed(world, await world.schema()))];
}
