/** What an invented student has handed in of one exercise. */
export type Work = 'right' | 'as handed out' | 'own';

/** Somebody in the class of the demo. */
export interface DemoStudent {
  name: string;
  /** The number that Moodle would give them. */
  id: number;
  /** When they handed in. */
  submitted: string;
  /** Their folder in `checker/demo/`, with what differs from what was handed out. */
  folder?: string;
  work: Record<string, Work>;
}

const [FIRST, SECOND, THIRD] = ['01-favorites', '02-both-sides', '05-lifeguard-beaches'] as const;

/** The class of `npm run demo`: six people who do not exist, with what real ones do. */
export const DEMO_STUDENTS: DemoStudent[] = [
  {
    name: 'Amara Diallo',
    id: 90101,
    submitted: '2026-02-27 16:20 +01:00',
    work: { [FIRST]: 'right', [SECOND]: 'right', [THIRD]: 'right' },
  },
  {
    name: 'Ben Ortiz',
    id: 90102,
    submitted: '2026-03-01 21:05 +01:00',
    folder: 'ben-ortiz',
    work: { [FIRST]: 'own', [SECOND]: 'own', [THIRD]: 'own' },
  },
  {
    name: 'Chen Li',
    id: 90103,
    submitted: '2026-03-01 23:58 +01:00',
    work: { [FIRST]: 'as handed out', [SECOND]: 'as handed out' },
  },
  {
    name: 'Dana Novak',
    id: 90104,
    submitted: '2026-03-01 18:40 +01:00',
    folder: 'dana-novak',
    work: { [FIRST]: 'right', [SECOND]: 'own', [THIRD]: 'own' },
  },
  {
    name: 'Emil Sato',
    id: 90105,
    submitted: '2026-03-02 02:10 +01:00',
    folder: 'emil-sato',
    work: { [FIRST]: 'right', [SECOND]: 'right', [THIRD]: 'own' },
  },
  {
    name: 'Mallory Quill',
    id: 90106,
    submitted: '2026-03-01 12:00 +01:00',
    folder: 'mallory-quill',
    work: { [FIRST]: 'right', [THIRD]: 'own' },
  },
];

/** Until when it was to be handed in. */
export const DEMO_DEADLINE = '2026-03-01 23:59 +01:00';
