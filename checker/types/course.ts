/** One lesson with its exercise, as its front matter says. */
export interface Lesson {
  /** The one name it has everywhere, for example `05-lifeguard-beaches`. */
  name: string;
  title: string;
  minutesToRead: number;
  minutesToDo: number;
  teaches: string[];
  needs: string[];
  /** True for an exercise that passes as shipped. */
  solved: boolean;
  /** True after which lesson a learner may well stop: what they can do by then is worth something by itself. */
  rest?: boolean;
  /** The acceptance list: the id of each check and the line that the learner reads for it. */
  acceptance: { id: string; title: string }[];
}
