import type { ModelStatic } from 'sequelize';

type Models = Record<string, ModelStatic<any>>;

/** The titles of the favorites that the user has not watched yet, in the order of the alphabet: `['Dark', 'Lost']`. */
export async function stillToWatch(models: Models, { userId }: { userId: number }) {
  // TODO: read both lists of the user, and leave out what was watched.
  throw new Error('not written yet');
}

/** The names of those whom the user follows and who follow back, in the order of the alphabet: `['Ada', 'Ben']`. */
export async function friendsOf(models: Models, { userId }: { userId: number }) {
  // TODO: read both lists of the user, and keep who is in both.
  throw new Error('not written yet');
}
