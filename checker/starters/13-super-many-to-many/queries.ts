import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

/** The shifts of at least so many hours, the longest first: `[{ lifeguard: 'Ann', beach: 'North Beach', hours: 9 }]`. */
export async function longShifts(models: Models, { hours }: { hours: number }) {
  // TODO: begin at the shifts, and read the lifeguard and the beach of each together with it.
  throw new Error('not written yet');
}
