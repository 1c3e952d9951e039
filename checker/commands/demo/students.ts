/** What an invented student has handed in of one exercise. */
export type Work = 'right' | 'as handed out' | 'own';

/** Somebody in the class of the demo. */
export interface DemoStudent {
  name: string;
  /** The number that Moodle would give them. */
  id: number;
  /** Their folder in `checker/demo/`, with what differs from what was handed out. */
  folder?: string;
  work: Record<string, Work>;
}

const [FIRST, SECOND, THIRD] = ['01-favorites', '02-both-sides', '05-lifeguard-beaches'] as const;

/** The class of `npm run demo`: six people who do not exist, with what real ones do. */
export const DEMO_STUDENTS: DemoStudent[] = [
  { name: 'Amara Diallo', id: 90101, work: { [FIRST]: 'right', [SECOND]: 'right', [THIRD]: 'right' } },
  { name: 'Ben Ortiz', id: 90102, folder: 'ben-ortiz', work: { [FIRST]: 'own', [SECOND]: 'own', [THIRD]: 'own' } },
  { name: 'Chen Li', id: 90103, work: { [FIRST]: 'as handed out', [SECOND]: 'as handed out' } },
  { name: 'Dana Novak', id: 90104, folder: 'dana-novak', work: { [FIRST]: 'right', [SECOND]: 'own', [THIRD]: 'own' } },
  { name: 'Emil Sato', id: 90105, folder: 'emil-sato', work: { [FIRST]: 'right', [SECOND]: 'right', [THIRD]: 'own' } },
  { name: 'Mallory Quill', id: 90106, folder: 'mallory-quill', work: { [FIRST]: 'right', [THIRD]: 'own' } },
];
