import { ChildGone, ChildThrew } from '../../sandbox/child-handle.ts';
import type { InspectionReport, ModelDescription, Staged } from '../../types.ts';
import { toChildError } from '../finding.ts';
import { explainEnd } from '../outcomes.ts';
import { World } from '../world.ts';
import { readClaims } from './claims.ts';
import type { Running } from './migrate.ts';

/** Why models do not load: in words of ours, or as it was thrown. */
export type LoadProblem = NonNullable<InspectionReport['problem']> | ReturnType<typeof toChildError>;

/** Loads the models of a project in a child, and asks what they are. */
export async function loadModels(
  staged: Staged,
  { child, directory, places, limits }: Running,
): Promise<ModelDescription[] | { problem: LoadProblem }> {
  let world: World | undefined;
  try {
    world = await World.open(child, staged, { sendFiles: true, directory, places });
    const models = readClaims(world.models);
    if (!models) return { problem: { message: 'What the models say of themselves cannot be understood.' } };
    return models.length > 0 ? models : { problem: { message: NO_MODELS } };
  } catch (error) {
    if (error instanceof ChildThrew) return { problem: toChildError(error, places) };
    if (error instanceof ChildGone) return { problem: { message: explainEnd(error.end, limits, child.loading) } };
    throw error;
  } finally {
    await world?.close();
  }
}

const NO_MODELS =
  'None of these files defines a Sequelize model: no sequelize.define, and no class that extends Model.';
