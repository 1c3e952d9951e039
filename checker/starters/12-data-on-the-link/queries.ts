import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;
type Shift = { lifeguardId: number; beachId: number; hours: number };

/** Plans a shift: so many hours of this lifeguard at this beach. Planned again, the new hours count. */
export async function planShift(models: Models, { lifeguardId, beachId, hours }: Shift) {
  // TODO: write this one and the three below.
  throw new Error('not written yet');
}

/** All shifts of a lifeguard: `{ beach: 'Reef Beach', hours: 4 }` for each, in any order. */
export async function shiftsOf(models: Models, { lifeguardId }: { lifeguardId: number }) {
  throw new Error('not written yet');
}

/** Who is at a beach for so many hours or more: `{ firstName: 'Kai', hours: 6 }` for each, in any order. */
export async function busyGuards(models: Models, { beachId, atLeast }: { beachId: number; atLeast: number }) {
  throw new Error('not written yet');
}

/** Where a lifeguard works: `{ id: 3, name: 'Reef Beach' }` for each, in any order, and nothing of the shifts. */
export async function beachesOf(models: Models, { lifeguardId }: { lifeguardId: number }) {
  throw new Error('not written yet');
}
