import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

type Tower = { code: string; shifts: { day: string; lifeguardId: number }[] };
type Shift = { towerId: number; lifeguardId: number };

/** A new beach with its towers and their shifts: all of it, or nothing. Resolves to the id of the beach. */
export async function openBeach(models: Models, { name, towers }: { name: string; towers: Tower[] }) {
  // TODO: store the beach, its towers and their shifts. The lifeguards are there already.
  throw new Error('not written yet');
}

/** The day gets these shifts in place of those it had: all of them, or nothing changes. Resolves to their number. */
export async function replanDay(models: Models, { day, shifts }: { day: string; shifts: Shift[] }) {
  // TODO: delete the shifts of this day, and store the new ones.
  throw new Error('not written yet');
}
