/** Rows as the lessons tell of them, by model and attribute. */
const STORY: Record<string, Record<string, unknown>[]> = {
  user: [{ name: 'Ada' }, { name: 'Grace' }, { name: 'Linus' }],
  show: [{ title: 'Lost' }, { title: 'Dark' }, { title: 'Firefly' }],
  episode: [{ title: 'Pilot' }, { title: 'Tabula Rasa' }, { title: 'Secrets' }],
  beach: [
    { name: 'Ocean Beach', location: 'San Francisco', sandRating: 4 },
    { name: 'Bondi Beach', location: 'Sydney', sandRating: 5 },
    { name: 'Brighton Beach', location: 'Brighton', sandRating: 1 },
  ],
  lifeguard: [
    { firstName: 'Mara', lastName: 'Ortiz' },
    { firstName: 'Jonas', lastName: 'Keller' },
    { firstName: 'Amina', lastName: 'Diallo' },
  ],
  tool: [{ name: 'bucket' }, { name: 'shovel' }, { name: 'rake' }],
  sandcastletype: [{ name: 'tower' }, { name: 'moat' }, { name: 'dribble castle' }],
};

/** How many rows a model gets that the story does not know. */
const MANY = 3;

/** How many rows of a model there are to tell of. */
export function rowsToTell(model: string): number {
  return STORY[model.toLowerCase()]?.length ?? MANY;
}

/**
 * What stands in one attribute of one row.
 *
 * @param row from 0
 * @returns undefined where there is nothing to tell: then any value that fits will do
 */
export function tell(model: string, attribute: string, type: string, row: number): unknown {
  const told = STORY[model.toLowerCase()]?.[row]?.[attribute];
  if (told !== undefined) return told;
  if (/^(created|updated)_?at$/i.test(attribute)) return '2024-01-01 10:00:00.000 +00:00';
  return /CHAR|TEXT|STRING/i.test(type) && !/UUID/i.test(type) ? `${model} ${row + 1}` : undefined;
}
